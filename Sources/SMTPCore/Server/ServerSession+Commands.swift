/// Which command is carried out where.
extension ServerSession {
  /// Carries out one line of the client, or says what is wrong with it. No line, however wrong,
  /// ends the session (RFC 5321 §4.1.5).
  mutating func handle(_ line: WireLine) {
    let command = Command(line)
    lent = nil
    if let complaint = complaint(about: line, as: command.verb) { return answer(complaint) }
    guard command.name != nil else { return answer(.emptyCommand(isBlank: !line.octets.isEmpty)) }
    if isTurningAway, command.verb != .quit { return answer(.noService) }
    if isAnsweredByRule(command) { return }
    defer { closeAsRuled() }
    guard let verb = command.verb else { return answer(.unknownVerb(command.name)) }
    // Behind BDAT come octets whatever is wrong with its line.
    if verb != .bdat, !command.hasOneSpace { return answer(.oneSpace(verb)) }
    switch verb {
    case .ehlo, .helo, .lhlo: greet(command, verb)
    case .mail: mail(command, .mail)
    case .rcpt: rcpt(command)
    case .data: data(command)
    case .rset: rset(command)
    case .noop: answer(.done)
    case .quit: quit(command)
    case .help where scenario.offers(.help): help(command)
    case .vrfy where scenario.offers(.vrfy): verify(command)
    case .expn where scenario.offers(.expn): expand(command)
    case .starttls where scenario.offers(.startTLS): startTLS(command)
    case .auth where scenario.offers(.auth) && !offers(.auth): answer(.tlsFirst)
    case .auth where scenario.offers(.auth): authenticate(command)
    case .bdat where scenario.offers(.chunking): bdat(command)
    case .send where scenario.offers(.send), .soml where scenario.offers(.soml),
      .saml where scenario.offers(.saml):
      mail(command, verb)
    case .etrn where scenario.offers(.etrn): etrn(command)
    case .atrn where scenario.offers(.atrn): atrn(command)
    case .turn where scenario.offers(.turn): turn(command)
    case .burl where scenario.offers(.burl): burl(command)
    case .xclient where scenario.offers(.xclient): xclient(command)
    case .xforward where scenario.offers(.xforward): xforward(command)
    case .bdat: refuseChunk(command)
    case .help, .vrfy, .expn, .starttls, .auth, .burl, .send, .soml, .saml, .turn, .etrn,
      .atrn, .verb, .onex:
      answer(.notImplemented(verb))
    case .xclient, .xforward, .debug, .wiz, .kill, .showq, .wellknown, .xExps,
      .xLink2State, .xexch50, .xAnonymousTLS, .xproxyfrom, .xshadow, .xadr, .xcir, .xgen, .xsta,
      .xloop, .qhlo:
      answer(.unknownVerb(verb.rawValue))
    }
  }

  /// What makes a line no command, whatever its verb; nil if nothing does.
  func complaint(about line: WireLine, as verb: Verb?) -> ServerReply? {
    // Some servers take a bare LF for an end of line and others do not: what one reads as an
    // address, the next reads as a command. So the line is refused, but at once, since a person
    // who types into `nc` would wait for ever otherwise.
    if line.ending != .crlf { return .bareLineFeed }
    if line.length > lineLimit(for: verb) {
      return verb == .auth ? .responseTooLong : .lineTooLong(limit: lineLimit(for: verb))
    }
    for (offset, octet) in line.octets.enumerated() where octet == Octet.nul || octet == Octet.cr {
      return .controlInCommand(isNUL: octet == Octet.nul, offset: offset)
    }
    return nil
  }

  /// The longest line of a client in octets, CRLF included (RFC 5321 §4.5.3.1.4, RFC 4954 §4).
  private func lineLimit(for verb: Verb?) -> Int {
    switch verb {
    case .auth: Self.longestResponse
    case .mail, .send, .soml, .saml:
      scenario.extensions.reduce(Self.longestCommand) { $0 + $1.mailLineIncrement }
    case .rcpt:
      scenario.extensions.reduce(Self.longestCommand) { $0 + $1.rcptLineIncrement }
    default: Self.longestCommand
    }
  }

  static let longestCommand = 512
  static let longestResponse = 12_288

  /// The client's introduction, if it made one and no transaction is open; else the reply that
  /// says so is given.
  mutating func helloOutsideTransaction(for verb: Verb) -> Hello? {
    switch state {
    case .ready(let hello, _): return hello
    case .transaction, .chunked: answer(.inTransaction(verb))
    case .spoiled: answer(.resetFirst)
    case .opening, .greeted, .authenticating, .content, .chunk, .dropping, .delivering, .asking,
      .turned, .securing, .closed:
      answer(helloFirst(verb))
    }
    return nil
  }

  /// Says that an introduction comes first.
  func helloFirst(_ verb: Verb) -> ServerReply {
    .helloFirst(verb, isLMTP: scenario.isLMTP)
  }

  /// Whether a command came without an argument; else the reply that says so is given.
  mutating func hasNoArgument(_ command: Command, _ verb: Verb) -> Bool {
    if command.argument == nil { return true }
    answer(.needlessArgument(verb))
    return false
  }
}
