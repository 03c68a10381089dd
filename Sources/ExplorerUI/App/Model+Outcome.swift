/// What became of effects.
extension Model {
  mutating func take(_ message: OutcomeMessage) -> [Effect] { [] }
}
