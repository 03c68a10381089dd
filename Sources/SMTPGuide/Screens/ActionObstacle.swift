/// Why something on the screen cannot be done now.
package enum ActionObstacle: Hashable, Sendable {
  /// No session is open.
  case noSession
  /// A recording is played: nothing can be sent.
  case recordingPlayed
  /// No recording is played.
  case nothingPlayed
  /// The session is with no practice server, so that nobody's mailbox can be looked into.
  case noMailbox
}
