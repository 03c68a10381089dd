/// What is said of the sessions of other programs.
package enum OthersText: Hashable, Sendable {
  case title
  /// How many sessions go on, and how many have ended.
  case count(open: Int, ended: Int)
  /// Where other programs connect.
  case place(String)
  /// Nobody has connected there; before the examples.
  case nobody(at: String)
  /// There is nothing to connect to.
  case nowhere
  case columnNumber, columnStarted, columnFrom, columnName, columnState, columnReply
  /// In the place of the state.
  case ended

  /// In passing: where other programs connect; the key that lists them.
  case reachable(at: String, key: String)
  /// In passing: one has connected.
  case connected(from: String, key: String)
  /// The person's own session has ended while another was watched.
  case ownEnded

  /// Whose session is watched; the name that it gave, where it has.
  case watching(number: Int, from: String, name: String?)
  case lookingOn
  case watchPart
}

extension Guide {
  /// The words for the sessions of other programs.
  package func text(_ text: OthersText) -> String {
    switch text {
    case .title: "Other programs"
    case .count(let open, 0): "\(open) open"
    case .count(let open, let ended): "\(open) open, \(ended) ended"
    case .place(let place): "At \(place) other programs reach this server."
    case .nobody(let place):
      "Nobody else is here. Any program on this machine reaches the practice server at \(place), until "
        + "you leave it; its session is then listed here, and you can look on. Try it in another "
        + "window:"
    case .nowhere:
      "Here are the sessions of other programs with the practice server inside this one. It is not "
        + "running: go there with :connect practice, or from the first page (F9)."
    case .columnNumber: "no."
    case .columnStarted: "UTC"
    case .columnFrom: "from"
    case .columnName: "calls itself"
    case .columnState: "state"
    case .columnReply: "last reply"
    case .ended: "ended"
    case .reachable(let place, let key):
      "Other programs reach this server at \(place); \(key) lists them."
    case .connected(let from, let key): "\(from) has connected; \(key) lists who is here."
    case .ownEnded: "Your own session has ended meanwhile; q goes back to it."
    case .watching(let number, let from, let name?):
      "Session \(number) of \(from), which calls itself \(name)"
    case .watching(let number, let from, nil): "Session \(number) of \(from)"
    case .lookingOn: "You look on: nothing that you type goes to either side."
    case .watchPart: "Watching"
    }
  }

  /// What to type elsewhere to have other programs connect.
  package func examples(host: String, port: Int) -> [String] {
    let host = host.contains(":") ? "[\(host)]" : host
    return [
      "ehlo \(host):\(port)",
      "swaks --server \(host):\(port) --to bob@practice.test",
      "curl smtp://\(host):\(port) --mail-from me@practice.test \\",
      "  --mail-rcpt bob@practice.test -T message.txt",
    ]
  }
}
