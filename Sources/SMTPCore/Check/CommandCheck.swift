/// Holds a line that a client might send against the grammar, and against what the server offers.
///
/// It reads strictly, as a server may (RFC 5321 §4.1.1), and stops at the first problem.
package struct CommandCheck {
  let octets: [UInt8]
  let session: Session
  /// The time of day in UTC, as RFC 3339 writes it; nil where it is not known.
  let now: String?

  /// The first problem of a line without its CRLF; nil where there is none, also for an empty line.
  /// Content and the answer to a challenge are no commands: of an answer only its base64 is looked
  /// at, of content nothing.
  package static func problem(
    in octets: [UInt8], for session: Session, at now: String? = nil
  ) -> CommandProblem? {
    if session.isInContent || octets.isEmpty { return nil }
    let check = CommandCheck(octets: octets, session: session, now: now)
    do throws(CommandProblem) {
      if case .auth = session.state {
        try check.checkResponse(0..<octets.count)
      } else {
        try check.checkLine()
      }
      return nil
    } catch {
      return error
    }
  }

  /// Why a line is no answer to a challenge; nil where it may be one.
  static func responseProblem(in octets: [UInt8]) -> CommandProblem? {
    do throws(CommandProblem) {
      try CommandCheck(octets: octets, session: Session(), now: nil).checkResponse(0..<octets.count)
      return nil
    } catch {
      return error
    }
  }

  private func checkLine() throws(CommandProblem) {
    if Octet.isBlank(octets[0]) { throw problem(.leadingBlank, 0..<1) }
    if let place = octets.firstIndex(where: { $0 < Octet.space || $0 == Octet.delete }) {
      throw problem(.control, place..<place + 1)
    }
    let words = words(from: 0)
    guard let name = words.first else { return }
    guard let verb = Verb(octets: octets[name]) else { throw unknownVerb(name) }
    try checkArgument(of: verb, Array(words.dropFirst()))
    guard octets.count > Parameter.longestLine - 2 else { return }
    let limit = Parameter.longestLine(of: verb, offering: session.capabilities)
    if octets.count > limit - 2 {
      throw problem(.lineTooLong(limit: limit), limit - 2..<octets.count)
    }
  }

  private func checkArgument(of verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    switch verb {
    case .mail, .send, .soml, .saml: try checkPathCommand(verb, "FROM:")
    case .rcpt: try checkPathCommand(verb, "TO:")
    case .ehlo, .lhlo, .helo: try checkHello(verb, words)
    case .auth, .xExps: try checkAuth(verb, words)
    case .bdat: try checkChunk(verb, words)
    case .burl: try checkPlace(verb, words)
    case .etrn, .atrn: try checkNodes(verb, words)
    case .vrfy, .expn: try checkString(verb, words)
    case .xclient, .xforward: try checkAttributes(verb, words)
    default: try checkCount(verb, words)
    }
    if let place = octets.firstIndex(where: { $0 >= 0x80 }), !allowsUTF8(verb) {
      throw beyondASCII(verb, place..<wordEnd(place))
    }
  }

  /// Whether something may, or has to, follow the verb, as its grammar says.
  private func checkCount(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    let quoted = "\"\(verb.rawValue)\""
    let syntax = verb.facts.syntax
    if syntax == quoted, let first = words.first {
      throw problem(.needlessArgument(verb), first.lowerBound..<octets.count)
    }
    let isNeeded = [" SP ", " 1*("].contains { syntax.hasPrefix(quoted + $0) }
    if isNeeded, words.isEmpty { throw missing(.missingArgument(verb)) }
  }

  private func checkHello(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let name = words.first else { throw missing(.missingArgument(verb)) }
    if AddressLiteral.isBare(Array(octets[name])) {
      throw problem(.bareAddress(verb), name)
    }
    var parser = AddressParser(octets[name])
    do throws(AddressError) {
      if verb == .helo { try parser.domain() } else { try parser.domainOrLiteral() }
      try parser.end()
    } catch {
      throw addressProblem(.hostName(error.cause), error, from: name.lowerBound)
    }
    if words.count > 1 {
      throw problem(.surplusWords(verb), words[1].lowerBound..<octets.count)
    }
  }

  private func checkChunk(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let size = words.first else { throw missing(.missingArgument(verb)) }
    guard let count = Int(digits: octets[size]) else { throw problem(.badChunkSize, size) }
    if let limit = session.capabilities?.largestMessage, count > limit {
      throw problem(.overLimit(limit: limit), size)
    }
    try checkLast(verb, words)
  }

  func checkLast(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard !words.isEmpty else { throw missing(.missingArgument(verb)) }
    guard words.count > 1 else { return }
    if !"LAST".isSpelled(octets[words[1]]) {
      throw problem(.notLAST, words[1], isUnfinished: isBeginning(words[1], of: ["LAST"]))
    }
    if words.count > 2 { throw problem(.surplusWords(verb), words[2].lowerBound..<octets.count) }
  }

  /// Octets beyond ASCII where they may not stand, or not yet.
  func beyondASCII(_ verb: Verb, _ range: Range<Int>) -> CommandProblem {
    switch verb {
    case .mail, .vrfy, .expn:
      guard offers("SMTPUTF8") else { break }
      return problem(.needsSMTPUTF8(verb), range, isUnfinished: mayBecomeInternational(verb))
    default: break
    }
    return problem(.nonASCII(isOffered: offers("SMTPUTF8")), range)
  }

  /// Whether SMTPUTF8 is being typed, or what it would stand behind.
  private func mayBecomeInternational(_ verb: Verb) -> Bool {
    let words = words(from: 0)
    guard let last = words.last, last.upperBound == octets.count else { return true }
    let isAddress = verb == .mail && !octets.contains(Octet.greater)
    return isAddress || words.count > 2 && isBeginning(last, of: ["SMTPUTF8"])
  }

  func allowsUTF8(_ verb: Verb) -> Bool {
    switch verb {
    case .rcpt: session.state.envelope?.isInternationalized == true
    case .mail, .vrfy, .expn:
      offers("SMTPUTF8") && words(from: 0).contains { "SMTPUTF8".isSpelled(octets[$0]) }
    case .noop, .help: true
    default: false
    }
  }
}
