import ExplorerUI
import PracticeServer
import SMTPCore
import Synchronization
import Transcript

/// Tells of one session of another program with the practice server.
final class WatchWitness: PracticeWitness {
  private let number: Int
  private let began = ContinuousClock.now
  private let events = Mutex(WatchedEvents())
  private let tell: @Sendable (WatchedMessage) -> Void

  init(
    number: Int, _ opening: Opening, _ tell: @escaping @Sendable (WatchedMessage) -> Void
  ) {
    self.number = number
    self.tell = tell
    tell(.began(number: number, from: opening.client, started: WallClock.now))
    take(.opened(opening))
  }

  func take(_ event: SessionEvent) {
    let timed = TimedEvent(at: Instant(since: began), event)
    // Within the lock, so that nothing overtakes what came before.
    events.withLock { events in
      let wasCut = events.isCut
      let told = events.take(timed)
      if !told.isEmpty { tell(.events(number: number, told)) }
      if events.isCut && !wasCut { tell(.cut(number: number, at: timed.at)) }
    }
  }

  func end(_ report: RecordedReport?) { tell(.ended(number: number)) }
}

extension Opening {
  /// The client's own place: `127.0.0.1:40112`.
  var client: String {
    ListenAddress(host: localAddress ?? "?", port: localPort ?? 0).description
  }
}

extension Instant {
  /// The time that has passed since a moment of the clock that no change of the wall clock moves.
  init(since began: ContinuousClock.Instant) {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    self.init(microseconds: seconds * 1_000_000 + attoseconds / 1_000_000_000_000)
  }
}
