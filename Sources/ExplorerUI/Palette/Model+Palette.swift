import TerminalCanvas

/// Choosing one of the program's own commands.
extension Model {
  mutating func pressInPalette(_ key: Key) -> [Effect] { [] }
  mutating func pasteInPalette(_ text: String) -> [Effect] { [] }
}
