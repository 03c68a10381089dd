import ExplorerUI
import SMTPCore
import Synchronization
import Transcript

/// Tells the screen of one session of another program.
final class WatchedTeller: Sendable {
  let number: Int
  private let messages: MessageQueue
  private let events: Mutex<WatchedEvents>

  /// A session that begins.
  ///
  /// - Parameters:
  ///   - client: Its connection, told as the client's.
  ///   - keepsSecrets: Whether secrets are shown.
  init(number: Int, _ client: Opening, keepsSecrets: Bool = false, _ messages: MessageQueue) {
    self.number = number
    self.messages = messages
    events = Mutex(WatchedEvents(keepsSecrets: keepsSecrets))
    tell(.began(number: number, from: client.client, started: WallClock.now))
  }

  func tell(_ message: WatchedMessage) { messages.post(.watched(message)) }

  /// Tells what happened, as far as there is room for it.
  func tell(_ happened: [TimedEvent]) {
    // Within the lock, so that nothing overtakes what came before.
    events.withLock { events in
      let wasCut = events.isCut
      if !messages.hasRoomForOthers { events.cut() }
      let told = happened.flatMap { events.take($0) }
      if !told.isEmpty {
        let certificates = MessageQueue.certificates(of: told.compactMap(\.secured))
        if !certificates.isEmpty { tell(.certificates(number: number, certificates)) }
        tell(.events(number: number, told))
      }
      if events.isCut && !wasCut { tell(.cut(number: number, at: happened.last?.at)) }
    }
  }
}
