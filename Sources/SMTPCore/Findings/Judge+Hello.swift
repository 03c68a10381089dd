/// EHLO, HELO and LHLO (RFC 5321 §4.1.1.1, §4.1.4; RFC 2033 §4.1).
extension Judge {
  /// Judges the answer to a greeting of the client.
  mutating func hello(
    _ verb: Verb, _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    switch ReplyCategory(code: code) {
    case .success:
      accepted(verb, reply, in: session, &found)
      wasOpenAtHello = session.phase.envelope != nil
      isBehindRefusedHello = false
    case .transient, .permanent:
      refused(verb, reply, code, of: item, in: session, &found)
    case .intermediate, .invalid:
      break
    }
  }

  private mutating func accepted(
    _ verb: Verb, _ reply: Reply, in session: Session, _ found: inout FindingList
  ) {
    if verb == .lhlo {
      isKnownLMTP = true
      if session.opening?.port == 25 { found.add(.lmtpOn25) }
    } else if isKnownLMTP {
      found.add(.lmtpEhloOk)
    }
    if verb == .helo {
      let index = reply.lines.dropFirst().firstIndex { line in
        Capability(text: line.text).map(Self.isOffer) == true
      }
      if let index { found.add(.heloGetsKeywords, line: index, offset: 4) }
    } else {
      capabilities(of: reply, to: verb, in: session, &found)
    }
    for (index, line) in reply.lines.enumerated() {
      let word = line.text.prefix { !Octet.isBlank($0) }
      if EnhancedStatusCode(octets: word) != nil { found.add(.enhOnEhlo, line: index, offset: 4) }
    }
  }

  private mutating func refused(
    _ verb: Verb, _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    if !item.traits.contains(.faulty), !isForeign {
      let isUnknown = code == 500 || code == 502
      let isLMTP = session.isLMTP || isKnownLMTP
      if verb == .ehlo, isUnknown, !isLMTP { found.add(.ehloUnsupported) }
      if verb == .helo, isUnknown, !isLMTP, session.isEHLOUnknown { found.add(.heloUnsupported) }
    }
    isBehindRefusedHello = session.hello != nil && code != 421
  }

  /// Whether a line is the line of a list, and not prose that begins with the same word.
  private static func isOffer(_ capability: Capability) -> Bool {
    guard isListed(capability.keyword) else { return false }
    guard let first = capability.parameters.first else { return true }
    return switch capability.keyword {
    case "SIZE": capability.parameters.count == 1 && Int(first) != nil
    case "AUTH": MechanismFacts.row(for: first.uppercased()) != nil
    case "LIMITS": first.utf8.contains(Octet.equals)
    default: false
    }
  }

  /// Whether a keyword is one that servers list today.
  static func isListed(_ keyword: String) -> Bool {
    Extension.row(for: keyword)?.status == .current
  }
}
