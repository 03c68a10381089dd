import TerminalCanvas

extension ActionTable {
  static let program: [Action] = []
}
