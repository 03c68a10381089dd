/// The keywords of the reply to EHLO and LHLO (RFC 5321 §4.1.1.1, and the extensions' own rules).
extension Judge {
  private static let clearTextMechanisms: Set<String> = [
    "PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER",
  ]
  /// Keywords that programs list although no registry has them.
  private static let unregistered: Set<String> = [
    "PIPECONNECT", "PIPE_CONNECT", "PRDR", "TIME", "WELLKNOWN", "QUICKSTART",
  ]

  /// Judges the list that a reply holds.
  mutating func capabilities(
    of reply: Reply, to verb: Verb, in session: Session, _ found: inout FindingList
  ) {
    let list = Capabilities(reply)
    keywords(of: reply, &found)
    pairs(list, reply, in: session, &found)
    ports(reply, in: session, &found)
    security(list, reply, in: session, &found)
    if verb == .lhlo, !list.offers("PIPELINING") || !list.offers("ENHANCEDSTATUSCODES") {
      found.add(.lmtpMissingExt)
    }
  }

  /// Each line by itself.
  private mutating func keywords(of reply: Reply, _ found: inout FindingList) {
    if let first = reply.lines.first, let word = Capability(text: first.text),
      Self.isListed(word.keyword), !word.keyword.isSpelled(greetedName)
    {
      found.add(.ehloFirstLineKeyword, offset: 4)
    }
    var seen: Set<String> = []
    for (index, line) in reply.lines.enumerated().dropFirst() where line.code != nil {
      // A code in the place of a keyword is another rule.
      if EnhancedStatusCode(octets: line.text.prefix { !Octet.isBlank($0) }) != nil { continue }
      guard let capability = Capability(text: line.text) else {
        found.add(.ehloKeywordSyntax, line: index, offset: line.line.octets.count)
        continue
      }
      let keyword = capability.keyword
      if let fault = Self.fault(inKeywordOf: line) {
        found.add(.ehloKeywordSyntax, line: index, offset: fault)
      } else if !keyword.hasPrefix("X"),
        Self.unregistered.contains(keyword) || Extension.row(for: keyword) == nil
      {
        once(.ehloUnregistered, &found, line: index, offset: 4)
      }
      if !seen.insert(keyword).inserted { found.add(.ehloDuplicate, line: index, offset: 4) }
      if keyword == "AUTH", capability.parameters.isEmpty {
        found.add(.authEmptyList, line: index, offset: 4)
      }
      if keyword == "SMTPUTF8", !capability.parameters.isEmpty {
        found.add(.smtputf8Params, line: index, offset: 4)
      }
    }
  }

  /// What goes only with something else.
  private func pairs(
    _ list: Capabilities, _ reply: Reply, in session: Session, _ found: inout FindingList
  ) {
    let lacks8Bit = !list.offers("8BITMIME")
    if lacks8Bit, let line = reply.line(of: "SMTPUTF8") {
      found.add(.smtputf8Without8bitmime, line: line, offset: 4)
    }
    if !list.offers("CHUNKING"), let line = reply.line(of: "BINARYMIME") {
      found.add(.binarymimeWithoutChunking, line: line, offset: 4)
    }
    if lacks8Bit || session.opening?.port == 25, let line = reply.line(of: "BURL") {
      found.add(.burlWithout8bitmime, line: line, offset: 4)
    }
  }

  /// What has no place on the port.
  private mutating func ports(_ reply: Reply, in session: Session, _ found: inout FindingList) {
    if Self.isSubmission(session), let line = reply.line(of: "ETRN") ?? reply.line(of: "ATRN") {
      once(.etrnOnSubmission, &found, line: line, offset: 4)
    }
    if session.opening?.port == 25, let line = reply.line(of: "FUTURERELEASE") {
      once(.futurereleaseOn25, &found, line: line, offset: 4)
    }
  }

  /// What depends on TLS.
  private mutating func security(
    _ list: Capabilities, _ reply: Reply, in session: Session, _ found: inout FindingList
  ) {
    let limits = list["LIMITS"]?.parameters.prefix(8).map(\.self)
    if session.tls != nil {
      if let line = reply.line(of: "STARTTLS") {
        found.add(.starttlsAfterTls, line: line, offset: 4)
      }
      if let before = limitsBeforeTLS, before != limits ?? [] {
        once(.limitsBeforeTls, &found, line: reply.line(of: "LIMITS") ?? 0)
      }
      return
    }
    guard Self.isClearText(session) else { return }
    limitsBeforeTLS = limits
    if let line = reply.line(of: "REQUIRETLS") {
      found.add(.requiretlsBeforeTls, line: line, offset: 4)
    }
    if session.opening?.path == nil, !isPractice(session),
      !Self.clearTextMechanisms.isDisjoint(with: list.mechanisms)
    {
      let line = reply.line { $0 == "AUTH" || $0.hasPrefix("AUTH=") }
      found.add(.authPlainCleartext, line: line ?? 0, offset: 4)
    }
    if list.offers("STARTTLS") {
      wasOfferedTLS = true
    } else if let line = reply.line(where: Self.isBlackedOut) {
      once(.starttlsStripped, &found, line: line, offset: 4)
    } else if wasOfferedTLS, session.authentication == nil {
      once(.starttlsStripped, &found)
    }
  }

  /// Whether the server is the one inside of this program. Between the two nobody can listen, and
  /// so a password needs no TLS (RFC 4954 §4); of other servers on the machine, what they offer
  /// here is what they offer to the network.
  private func isPractice(_ session: Session) -> Bool {
    session.opening?.isLoopback == true && greetedName == Array(Scenario.standard.domain.utf8)
  }

  /// What a box in between makes of `STARTTLS`: `XXXXXXXA`.
  private static func isBlackedOut(_ keyword: String) -> Bool {
    keyword.utf8.count == 8 && keyword.hasPrefix("XXXXXXX")
  }

  /// The first octet that no keyword may hold there; nil where the keyword is well formed.
  private static func fault(inKeywordOf line: ReplyLine) -> Int? {
    let word = line.text.drop(while: Octet.isBlank).prefix { !Octet.isBlank($0) }
    if let first = word.first, !Octet.isAlphanumeric(first) { return word.startIndex }
    return word.firstIndex { !Octet.isAlphanumeric($0) && $0 != Octet.hyphen }
  }
}

extension Reply {
  /// The line with a keyword, from 0.
  fileprivate func line(of keyword: String) -> Int? { line { $0 == keyword } }

  fileprivate func line(where isWanted: (String) -> Bool) -> Int? {
    lines.indices.dropFirst().first { index in
      Capability(text: lines[index].text).map { isWanted($0.keyword) } == true
    }
  }
}
