import TerminalCanvas

extension ActionTable {
  static let prompt: [Action] = []
}
