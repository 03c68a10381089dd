package import SMTPCore

/// An observation as a person would read it.
extension Guide {
  /// The text of an observation: of a reply or a command what stood on the wire, made harmless;
  /// of anything else a few words.
  package func text(of observation: Observation) -> String {
    switch observation.kind {
    case .greeting(let reply), .reply(let reply, _):
      text(of: reply)
    case .command(let command), .response(let command):
      text(of: command)
    case .message(let message):
      text(of: message)
    case .opened(let opening):
      text(.connected(place(of: opening)))
    case .secured(let facts):
      text(.secured(facts))
    case .securingFailed(let reason):
      text(.securingFailed(VisibleText.string(reason)))
    case .securityLayer:
      text(.securityLayer)
    case .injected(let octets, _):
      text(.injected(octets: octets, byClient: observation.side == .client))
    case .closed(let closing):
      text(.closed(closing, isServer: observation.isSwapped))
    case .note(let note):
      VisibleText.string(note)
    case .overrun(let octets):
      text(.overrun(octets: octets))
    }
  }

  /// The lines of a reply, one below the other.
  package func text(of reply: Reply) -> String {
    var lines = reply.lines.map { VisibleText.string($0.line.octets) }
    if reply.omittedLines > 0 { lines.append(text(.linesOmitted(reply.omittedLines))) }
    return lines.joined(separator: "\n")
  }

  /// The line of a command; of a secret only its start and length.
  package func text(of command: Command) -> String {
    let line = VisibleText.string(command.line.octets)
    guard let octets = command.redactedOctets else { return line }
    let secret = text(.secret(octets: octets))
    return line.isEmpty ? secret : "\(line) \(secret)"
  }

  /// The lines of the content, without dot-stuffing.
  private func text(of message: Message) -> String {
    if message.content.isEmpty, message.redacted > 0 {
      return text(.secret(octets: message.redacted))
    }
    return message.visibleLines.joined(separator: "\n")
  }

  private func place(of opening: Opening) -> String {
    if let path = opening.path { return VisibleText.string(path) }
    var place = VisibleText.string(opening.address ?? opening.host ?? "")
    if let port = opening.port { place += " port \(port)" }
    return place
  }
}
