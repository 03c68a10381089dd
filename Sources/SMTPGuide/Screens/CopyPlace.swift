/// Where a copy went.
package enum CopyPlace: Hashable, Sendable {
  /// To tmux, which passes it on to the terminal.
  case tmux
  /// To the terminal.
  case terminal
  /// To the desktop, by this tool.
  case desktop(String)
}

extension Guide {
  /// The place in a few words, within a sentence.
  package func text(_ place: CopyPlace) -> String {
    switch place {
    case .tmux: "tmux and the clipboard"
    case .terminal: "the clipboard, if your terminal allows it"
    case .desktop(let tool): "the clipboard by \(tool)"
    }
  }
}
