import ExplorerUI
import SMTPCore
import SMTPGuide
import TLSEngine
import Transcript

/// Sees one session of a proxy.
protocol ProxyWitness: Sendable {
  /// The server was reached.
  ///
  /// - Parameters:
  ///   - started: The moment that the events' times count from.
  ///   - recording: Where the session is recorded; nil if it is not.
  func reached(started: Timestamp, recording: String?)
  /// Events, as they were recorded.
  func publish(_ events: [TimedEvent])
  /// What was seen of them.
  func show(_ moments: [Moment])
  /// TLS with the client is up.
  func secured(_ facts: TLSFacts)
  /// The client says no more; it may still hear.
  func fellSilent()
  /// A command waits for the person; nil once it does not any more.
  func held(_ command: HeldCommand?)
  /// Something went wrong.
  func tell(_ trouble: Trouble)
  /// The session is over.
  func end()
}

/// What not everybody has to see.
extension ProxyWitness {
  func reached(started: Timestamp, recording: String?) {}
  func publish(_ events: [TimedEvent]) {}
  func show(_ moments: [Moment]) {}
  func secured(_ facts: TLSFacts) {}
  func fellSilent() {}
  func held(_ command: HeldCommand?) {}
  func end() {}
}
