import TerminalCanvas

extension ActionTable {
  static let session: [Action] = []
}
