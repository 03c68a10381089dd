import SMTPCore

/// Where a replay went no further.
struct ReplayStop: Error {
  /// The index of the first thing in the recording that was not sent.
  var index: Int
  /// Why.
  var obstacle: ReplayObstacle
}
