import TerminalCanvas

extension ScreenPlay {
  /// Performs one of the program's own commands, typed in full.
  mutating func command(_ text: String) {
    press(.character(":"))
    type(text + "\n")
  }
}
