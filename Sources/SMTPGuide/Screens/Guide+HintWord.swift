extension Guide {
  /// The word behind a key in the line of hints.
  package func word(_ word: HintWord) -> String {
    switch word {
    case .back: "back"
    case .commands: "commands"
    case .command: "the command"
    case .decide: "decide"
    case .difference: "difference"
    case .faster: "speed"
    case .help: "help"
    case .log: "log"
    case .move: "move"
    case .octets: "octets"
    case .open: "open"
    case .pages: "pages"
    case .play: "play"
    case .reconnect: "connect again"
    case .search: "search"
    case .seek: "seek"
    case .step: "step"
    case .watch: "watch"
    }
  }
}
