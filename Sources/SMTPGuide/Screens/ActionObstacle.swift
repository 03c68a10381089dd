package import SMTPCore

/// Why something on the screen cannot be done now.
package enum ActionObstacle: Hashable, Sendable {
  /// No session is open.
  case noSession
  /// The session has ended.
  case sessionOver
  /// A recording is played: nothing can be sent.
  case recordingPlayed
  /// No recording is played.
  case nothingPlayed
  /// The session is with no practice server, so that nobody's mailbox can be looked into.
  case noMailbox
  /// A message is being written.
  case messageOpen
  /// A challenge waits for its answer.
  case challengeOpen
  /// The protocol forbids the command for now.
  case notYet(Verb, Suggestion.Obstacle)
  /// Nothing has happened yet that could be written to a file.
  case nothingToSave
}
