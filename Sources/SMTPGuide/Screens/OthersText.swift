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

  /// Where they connect, and what is behind it.
  case leadsTo(String, target: String)
  /// Nobody has connected to the proxy; before the examples.
  case nobodyToCarry(host: String, port: Int, target: String)
  /// The title, where it is a proxy.
  case proxyTitle(target: String)
  /// In the place of the state: it could not be carried.
  case failed
  /// In passing: what went wrong with one of them.
  case troubled(number: Int, String)

  /// In passing: where other programs connect; the key that lists them.
  case reachable(at: String, key: String)
  /// In passing: one has connected.
  case connected(from: String, key: String)
  /// The person's own session has ended while another was watched.
  case ownEnded

  /// Whose session is watched; the name that it gave, where it has.
  case watching(number: Int, from: String, name: String?)
  case lookingOn
  /// In its log: nothing more is told of it but its end.
  case cut
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
    case .leadsTo(let place, let target): "\(place) leads to \(visible(target))."
    case .nobodyToCarry(let host, let port, let target):
      "This proxy waits for a program. In that program's settings, put \(visible(host)) for the mail "
        + "server and \(port) for its port, and leave all else as it is: it then talks to "
        + "\(visible(target)) through here. What the two say goes on unchanged, is recorded, and is "
        + "listed here to look on. If the program asks about a certificate, it is the proxy's own: "
        + "accept it. To try it from another window:"
    case .proxyTitle(let target): "Proxy to \(visible(target))"
    case .failed: "failed"
    case .troubled(let number, let sentence): "Session \(number): \(sentence)"
    case .reachable(let place, let key):
      "Other programs reach this server at \(place); \(key) lists them."
    case .connected(let from, let key): "\(from) has connected; \(key) lists who is here."
    case .ownEnded: "Your own session has ended meanwhile; q goes back to it."
    case .watching(let number, let from, let name?):
      "Session \(number) of \(from), which calls itself \(name)"
    case .watching(let number, let from, nil): "Session \(number) of \(from)"
    case .lookingOn: "You look on: nothing that you type goes to either side."
    case .cut:
      "This session goes on, and is carried whole; it is too long to be shown further, or came while "
        + "too much waited to be shown. Only its end will be shown."
    case .watchPart: "Watching"
    }
  }

  /// What to type elsewhere to have other programs connect.
  ///
  /// - Parameter isProxy: Whether it is not the practice server that gets it in the end.
  package func examples(host: String, port: Int, isProxy: Bool) -> [String] {
    let host = host.contains(":") ? "[\(host)]" : host
    let domain = isProxy ? "example.org" : "practice.test"
    return [
      "ehlo \(host):\(port)",
      "swaks --server \(host):\(port) --to bob@\(domain)",
      "curl smtp://\(host):\(port) --mail-from me@\(domain) \\",
      "  --mail-rcpt bob@\(domain) -T message.txt",
    ]
  }
}
