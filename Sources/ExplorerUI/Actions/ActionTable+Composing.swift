import TerminalCanvas

extension ActionTable {
  static let composing: [Action] = []
}
