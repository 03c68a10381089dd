/// EHLO, HELO, RSET and QUIT (RFC 5321 §4.1.1.1, §4.1.1.5, §4.1.1.10).
extension ServerSession {
  /// Takes an introduction. It drops an open transaction; a refused one changes nothing
  /// (RFC 5321 §4.1.4).
  mutating func greet(_ command: Command, _ verb: Verb) {
    guard (verb == .lhlo) == scenario.isLMTP else {
      return answer(scenario.isLMTP ? .notSMTP : .notLMTP)
    }
    guard let argument = command.trimmedArgument else { return answer(.nameMissing(verb)) }
    // HELO takes a domain by the grammar; clients without one give a literal there as well.
    var parser = AddressParser(argument)
    do {
      try parser.domainOrLiteral()
      try parser.end()
    } catch {
      return answer(.badName(verb, error))
    }
    let hello = Hello(name: VisibleText.string(argument), isExtended: verb != .helo)
    dropTransaction(keeping: hello)
    answer(.welcome(scenario, hello, keywords: hello.isExtended ? keywords : []))
  }

  /// Drops an open transaction; introduction, TLS and AUTH stay (RFC 5321 §4.1.1.5).
  mutating func rset(_ command: Command) {
    guard hasNoArgument(command, .rset) else { return }
    if let hello = state.hello { dropTransaction(keeping: hello) }
    answer(.done)
  }

  private mutating func dropTransaction(keeping hello: Hello) {
    if case .chunked = state { ask(.discardContent) }
    state = .ready(hello)
  }

  mutating func quit(_ command: Command) {
    guard hasNoArgument(command, .quit) else { return }
    answer(.farewell(scenario))
    close()
  }

  /// What EHLO lists now: only what works now.
  private var keywords: [String] {
    scenario.extensions.compactMap { `extension` in
      switch `extension` {
      case .pipelining: "PIPELINING"
      case .size: "SIZE \(scenario.maximumMessageOctets)"
      case .eightBitMIME: "8BITMIME"
      case .enhancedStatusCodes: "ENHANCEDSTATUSCODES"
      case .startTLS: isSecured ? nil : "STARTTLS"
      case .auth:
        user == nil ? (["AUTH"] + authenticator.mechanisms).joined(separator: " ") : nil
      case .chunking: "CHUNKING"
      case .binaryMIME: "BINARYMIME"
      case .etrn: "ETRN"
      case .atrn: "ATRN"
      case .turn: "TURN"
      case .send: "SEND"
      case .soml: "SOML"
      case .saml: "SAML"
      case .vrfy: "VRFY"
      case .expn: "EXPN"
      case .help: "HELP"
      }
    }
  }
}

extension Command {
  /// The argument without blanks at its end, which are to be tolerated (RFC 5321 §4.1.1); nil if
  /// there is none.
  var trimmedArgument: [UInt8]? {
    guard let argument, let last = argument.lastIndex(where: { !Octet.isBlank($0) }) else {
      return nil
    }
    return Array(argument[...last])
  }

  /// Where in the line the argument begins.
  var argumentOffset: Int { line.octets.count - (argument?.count ?? 0) }
}
