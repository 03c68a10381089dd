import SMTPCore

/// What the loading of a recording tells.
extension Model {
  mutating func take(_ message: PlaybackMessage) -> [Effect] { [] }
}
