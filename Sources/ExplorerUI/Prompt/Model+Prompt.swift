import TerminalCanvas

/// Typing a command.
extension Model {
  /// A key that `^V` wants as it is; nil if no `^V` came before it.
  mutating func pressLiterally(_ key: Key) -> [Effect]? { nil }
  mutating func typeInPrompt(_ key: Key) -> [Effect] { [] }
  mutating func pasteInPrompt(_ text: String) -> [Effect] { [] }
}
