import TerminalCanvas

extension ActionTable {
  static let log: [Action] = []
}
