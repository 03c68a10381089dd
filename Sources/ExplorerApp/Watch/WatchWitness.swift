import ExplorerUI
import PracticeServer
import SMTPCore
import Transcript

/// Tells of one session of another program with the practice server.
final class WatchWitness: PracticeWitness {
  private let teller: WatchedTeller
  private let began = ContinuousClock.now

  init(number: Int, _ opening: Opening, _ messages: MessageQueue) {
    teller = WatchedTeller(number: number, opening, messages)
    take(.opened(opening))
  }

  func take(_ event: SessionEvent) {
    teller.tell([TimedEvent(at: Instant(since: began), event)])
  }

  func end(_ report: RecordedReport?) { teller.tell(.ended(number: teller.number)) }
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
