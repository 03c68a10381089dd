package import SMTPCore
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
  /// Its session has ended; all events were told.
  case ended(number: Int)
}
