package import SMTPCore
package import SMTPGuide
package import Transcript

/// What is told of the sessions of other programs.
package enum WatchedMessage: Sendable {
  /// Other programs can connect there; nil where they cannot any more. Whoever connects from here on
  /// is counted anew.
  case listening(WatchPlace?)
  /// A program has connected.
  ///
  /// - Parameters:
  ///   - number: Which one it is, from 1.
  ///   - from: Its own place.
  ///   - started: The moment that the events' times count from.
  case began(number: Int, from: String, started: Timestamp)
  /// Things happened in its session.
  case events(number: Int, [TimedEvent])
  /// Its session is so long that nothing more of it is told but its end.
  case cut(number: Int, at: Instant?)
  /// The server behind a proxy was reached: the events' times count from here.
  ///
  /// - Parameter recording: Where the session is recorded; nil if it is not.
  case reached(number: Int, started: Timestamp, recording: String?)
  /// What the certificates say that its server has shown, by their DER; before what shows them.
  case certificates(number: Int, [[UInt8]: CertificateFacts])
  /// TLS is up between the program and us.
  case clientSecured(number: Int, TLSFacts)
  /// A command waits for the person; nil once it does not any more.
  case held(number: Int, HeldCommand?)
  /// Its client says no more; it may still hear.
  case silent(number: Int)
  /// Something went wrong with the server behind a proxy, or with the recording.
  case troubled(number: Int, Trouble)
  /// Its session has ended; all events were told.
  case ended(number: Int)
}
