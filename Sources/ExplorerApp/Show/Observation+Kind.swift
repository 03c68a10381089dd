import SMTPCore

extension Observation {
  /// What `show --json` calls the kind.
  var kindName: String {
    switch kind {
    case .opened: "open"
    case .greeting: "greeting"
    case .command: "command"
    case .reply: "reply"
    case .response: "challenge-response"
    case .message: "message"
    case .secured, .securingFailed: "tls"
    case .closed: "close"
    case .securityLayer, .injected, .note, .overrun: "note"
    }
  }
}
