import TerminalCanvas

extension ActionTable {
  static let playback: [Action] = []
}
