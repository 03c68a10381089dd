import SMTPCore

/// Where a replay went no further.
struct ReplayStop: Error {
  /// Why.
  var obstacle: ReplayObstacle
}
