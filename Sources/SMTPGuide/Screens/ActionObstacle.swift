package import SMTPCore

/// Why something on the screen cannot be done now.
package enum ActionObstacle: Hashable, Sendable {
  /// No session is open.
  case noSession
  /// A session is open.
  case sessionOpen
  /// The session has ended.
  case sessionOver
  /// A recording is played: nothing can be sent.
  case recordingPlayed
  /// The session is another program's: it is only looked at.
  case watching
  /// The program is no proxy.
  case noProxy
  /// No recording is played.
  case nothingPlayed
  /// No message is being written.
  case noMessage
  /// A message is being written.
  case messageOpen
  /// What was said before is being sent again.
  case sendingAgain
  /// Nothing was said yet that could be sent again.
  case nothingToContinue
  /// A challenge waits for its answer.
  case challengeOpen
  /// After TURN or ATRN only a server's replies are sent.
  case youAreServer
  /// The roles are not swapped.
  case notServer
  /// The built-in server answers already.
  case served
  /// The built-in server does not answer.
  case notServed
  /// The protocol forbids the command for now.
  case notYet(Verb, Suggestion.Obstacle)
  /// There is no list here, or it is empty.
  case nothingListed
  /// What is listed here is not worth a mark.
  case nothingMarkable
  /// It is done with the recordings of the list.
  case recordingsOnly
  /// The recording is that of the session that goes on.
  case beingRecorded
  /// The list of recordings is filtered, not searched.
  case listFiltered
  /// Nothing was deleted that could be brought back.
  case nothingDiscarded
  /// No line of the session is listed here, so no times are told.
  case nothingTimed
  /// No rule was broken.
  case noFinding
  /// Nothing has happened yet that could be written to a file.
  case nothingToSave
}
