import ExplorerUI
import SMTPCore
import SMTPGuide
import Synchronization
import TLSEngine
import Transcript

/// Tells the screen of one session of a proxy.
final class ScreenWitness: ProxyWitness {
  private let number: Int
  private let messages: MessageQueue
  private let events: Mutex<WatchedEvents>

  /// A session that begins.
  ///
  /// - Parameters:
  ///   - client: Its connection, told as the client's.
  ///   - keepsSecrets: Whether secrets are shown.
  init(number: Int, client: Opening, keepsSecrets: Bool, _ messages: MessageQueue) {
    self.number = number
    self.messages = messages
    events = Mutex(WatchedEvents(keepsSecrets: keepsSecrets))
    tell(.began(number: number, from: client.client, started: WallClock.now))
  }

  func reached(started: Timestamp, recording: String?) {
    tell(.reached(number: number, started: started, recording: recording))
  }

  func publish(_ happened: [TimedEvent]) {
    // Within the lock, so that nothing overtakes what came before.
    events.withLock { events in
      let wasCut = events.isCut
      let told = happened.flatMap { events.take($0) }
      guard !told.isEmpty else { return }
      let certificates = MessageQueue.certificates(of: told.compactMap(\.secured))
      if !certificates.isEmpty {
        tell(.certificates(number: number, certificates))
      }
      tell(.events(number: number, told))
      if events.isCut && !wasCut { tell(.cut(number: number, at: happened.last?.at)) }
    }
  }

  func secured(_ facts: TLSFacts) { tell(.clientSecured(number: number, facts)) }

  func held(_ command: HeldCommand?) { tell(.held(number: number, command)) }

  func tell(_ trouble: Trouble) { tell(.troubled(number: number, trouble)) }

  func end() { tell(.ended(number: number)) }

  private func tell(_ message: WatchedMessage) { messages.post(.watched(message)) }
}
