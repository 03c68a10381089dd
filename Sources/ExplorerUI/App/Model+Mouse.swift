import TerminalCanvas

/// The mouse: the wheel scrolls, a press selects.
extension Model {
  mutating func point(_ mouse: Mouse) -> [Effect] { [] }
}
