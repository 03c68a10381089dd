import TerminalCanvas

/// Answering a question.
extension Model {
  mutating func pressInDialog(_ key: Key) -> [Effect] { [] }
  mutating func pasteInDialog(_ text: String) -> [Effect] { [] }
}
