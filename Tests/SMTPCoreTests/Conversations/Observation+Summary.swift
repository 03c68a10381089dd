import SMTPCore

extension Observation {
  /// The observation in a few words, with the rules of the wire that it breaks: `command MAIL`,
  /// `250 to RCPT !reply-8bit`. The rules of the session have scripts of their own.
  var summary: String {
    let broken = findings.map(\.id.rawValue).filter { name in
      name.hasPrefix("reply-") || name == "two-replies" || name == "starttls-injection-response"
    }
    return ([words] + broken.map { "!\($0)" }).joined(separator: " ")
  }

  private var words: String {
    switch kind {
    case .opened: "opened"
    case .greeting(let reply): "greeting \(Self.words(reply))"
    case .command(let command): "command \(command.name ?? "without a word")"
    case .reply(let reply, to: let answered):
      "\(Self.words(reply)) to \(answered.map(Self.words) ?? "nobody")"
    case .response(let command):
      command.line.octets == [Octet.asterisk] ? "cancellation" : "response"
    case .message(let message): "message \(message.octets)\(message.isWhole ? "" : " cut")"
    case .secured: "secured"
    case .securingFailed(let reason): "not secured: \(reason)"
    case .securityLayer: "security layer"
    case .injected(let octets, _): "injected \(octets)"
    case .closed(let closing): "\(closing.isReset ? "reset" : "closed") by \(closing.cause)"
    case .note(let text): "note \(text)"
    case .overrun(let octets): "overrun \(octets)"
    }
  }

  private static func words(_ answered: Observation.Answered) -> String {
    let isDot = answered.verb == nil && answered.isEndOfMessage
    return answered.verb?.rawValue ?? (isDot ? "message" : "other")
  }

  private static func words(_ reply: Reply) -> String {
    let code = reply.code.map(String.init) ?? "no code"
    switch reply.end {
    case .whole: return code
    case .abandoned: return "\(code) abandoned"
    case .cut: return "\(code) cut"
    }
  }
}
