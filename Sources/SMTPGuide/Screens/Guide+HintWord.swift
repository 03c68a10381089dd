extension Guide {
  /// The word behind a key in the line of hints.
  package func word(_ word: HintWord) -> String {
    switch word {
    case .back: "back"
    case .clock: "clock"
    case .commands: "commands"
    case .copy: "copy"
    case .dropConnection: "drop it"
    case .edit: "your editor"
    case .endMessage: "end the message"
    case .faster: "speed"
    case .fill: "fill in"
    case .giveUp: "give up"
    case .help: "help"
    case .history: "history"
    case .log: "log"
    case .mark: "mark"
    case .move: "move"
    case .newLine: "new line"
    case .next: "next"
    case .octets: "octets"
    case .open: "open"
    case .pages: "pages"
    case .pause: "pause"
    case .play: "play"
    case .prompt: "prompt"
    case .quit: "quit"
    case .reconnect: "connect again"
    case .search: "search"
    case .seek: "seek"
    case .send: "send"
    case .step: "step"
    }
  }
}
