import SMTPCore

/// What a live session tells.
extension Model {
  mutating func take(_ message: LiveMessage) -> [Effect] { [] }
}
