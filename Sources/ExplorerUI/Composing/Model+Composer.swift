import TerminalCanvas

/// Writing a message.
extension Model {
  mutating func typeInComposer(_ key: Key) -> [Effect] { [] }
  mutating func pasteInComposer(_ text: String) -> [Effect] { [] }
}
