import TerminalCanvas

extension ActionTable {
  static let pages: [Action] = []
}
