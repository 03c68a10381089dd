package import SMTPCore

/// What time alone changes.
extension Model {
  /// When `Message.tick` is wanted next, by the program's clock; nil while nothing moves.
  package var nextTick: Instant? { nextPlaybackTick }

  /// The clock has moved.
  mutating func advance() -> [Effect] {
    advancePlayback()
    return []
  }
}
