/// Why something on the screen cannot be done now.
package enum ActionObstacle: Hashable, Sendable {
  /// No session is open.
  case noSession
  /// A recording is played: nothing can be sent.
  case recordingPlayed
}
