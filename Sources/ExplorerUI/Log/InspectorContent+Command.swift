import SMTPCore
import SMTPGuide

/// Of what the client sent.
extension InspectorContent {
  func blocks(of command: Command) -> [InspectorBlock] {
    guard let verb = command.verb else {
      return [note(isClients ? .unknownToYou : .unknownVerb)]
        + secrets(of: command, isResponse: false) + explanation(of: .unknownCommand)
    }
    var blocks = explanation(of: .command(verb))
    let secret = secrets(of: command, isResponse: false)
    blocks.insert(contentsOf: secret, at: min(1, blocks.count))
    let parameters = parameters(of: command, verb)
    if let forms = domainForms(of: command, verb) {
      blocks.insert(.facts([fact(.host, forms)]), at: min(1, blocks.count))
    }
    if !parameters.isEmpty { blocks.insert(.marks(parameters), at: min(1, blocks.count)) }
    return blocks
  }

  func blocks(ofResponse command: Command) -> [InspectorBlock] {
    if command.line.octets == [Octet.asterisk] {
      return [note(isClients ? .clientBreaksOff : .breakOff)] + explanation(of: .cancellation)
    }
    let words = explanation(of: .challengeResponse)
    return Array(words.prefix(1)) + secrets(of: command, isResponse: true) + words.dropFirst()
  }

  func blocks(of message: SMTPCore.Message) -> [InspectorBlock] {
    let lines = message.visibleLines
    var blocks = [note(.message(octets: message.octets, lines: lines.count))]
    if !message.isWhole { blocks.append(note(.messageCut, .warning)) }
    if message.redacted > 0 { blocks.append(note(.secretGone(octets: message.redacted))) }
    let headers = lines.prefix(50).prefix { !$0.isEmpty }.compactMap { line in
      line.firstIndex(of: ":").map { colon in
        InspectorBlock.Fact(
          String(line[..<colon]), String(line[line.index(after: colon)...].drop { $0 == " " }))
      }
    }
    if !headers.isEmpty { blocks.append(.marks(headers)) }
    return blocks + explanation(of: .endOfData).dropFirst()
  }

  /// What a command is for, how it is written, what the server answers.
  private func explanation(of occasion: Occasion) -> [InspectorBlock] {
    var blocks: [InspectorBlock] = []
    var facts: [InspectorBlock.Fact] = []
    let row = CommandFacts.row(for: occasion)
    if let words = guide.words(for: occasion) {
      let sentences = words.purpose + " " + words.advice
      blocks.append(.text(isClients ? guide.seenByClient(sentences) : sentences, .text))
      facts = [
        fact(.form, words.form + "\n" + words.grammar), fact(.answers, words.answers),
      ]
    }
    if let row, row.isKeywordRequired, let keyword = row.keyword {
      facts.append(fact(.needs, keyword))
    }
    if let syntax = row?.syntax, !syntax.isEmpty { facts.append(fact(.grammar, syntax)) }
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    if let source = row?.source { blocks.append(.source(source)) }
    return blocks
  }

  /// A host of which there are two forms, in both; nil where the command names none such.
  private func domainForms(of command: Command, _ verb: Verb) -> String? {
    let domain: [UInt8]
    switch verb {
    case .mail, .rcpt, .send, .soml, .saml:
      let path = PathArgument(command.argument).path
      guard let at = path.lastIndex(of: Octet.at) else { return nil }
      domain = Array(path[(at + 1)...])
    case .ehlo, .helo, .lhlo:
      domain = (command.argument ?? []).prefix { !Octet.isBlank($0) }.map { $0 }
    default: return nil
    }
    return InternationalDomain.otherForm(of: domain).map {
      guide.text(PromptText.bothForms(VisibleText.string(domain), $0))
    }
  }

  /// The parameters behind an address and what each says.
  private func parameters(of command: Command, _ verb: Verb) -> [InspectorBlock.Fact] {
    guard verb == .mail || verb == .rcpt else { return [] }
    return PathArgument(command.argument).parameters.prefix(50).map { parameter in
      let value = parameter.value.map { "=" + VisibleText.string($0) } ?? ""
      let words = Parameter.row(for: parameter.keyword, of: verb)
        .map { guide.text(PromptText.parameter($0)) }
      return InspectorBlock.Fact(parameter.keyword + value, words ?? "")
    }
  }

  /// What of a line is secret, hidden until somebody asks for it.
  private func secrets(of command: Command, isResponse: Bool) -> [InspectorBlock] {
    if let octets = command.redactedOctets { return [note(.secretGone(octets: octets))] }
    guard let clear = command.clearOctets(isResponse: isResponse) else { return [] }
    guard scene.model.log.revealsSecrets else { return [note(.secretHidden)] }
    if !isResponse, command.verb == .burl || command.verb == nil,
      let token = Command.token(inBURL: command.line.octets[...])
    {
      let words = VisibleText.string(command.line.octets[token])
      return [.facts([fact(.says, words)]), note(.secretShown, .dim)]
    }
    let text = command.line.octets.dropFirst(clear).drop(while: Octet.isBlank)
    guard let octets = try? Base64.decode(text) else {
      return [note(.notBase64, .warning)]
    }
    return [.facts([fact(.says, VisibleText.string(octets))]), note(.secretShown, .dim)]
  }
}
