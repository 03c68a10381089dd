/// The parameters behind a path (RFC 5321 §4.1.1.11).
extension CommandCheck {
  /// - Parameter path: The address that stands before them.
  func checkParameters(
    of verb: Verb, _ words: [Range<Int>], to path: [UInt8]
  ) throws(CommandProblem) {
    var seen: Set<String> = []
    for word in words {
      let equals = octets[word].firstIndex(of: Octet.equals)
      let name = word.lowerBound..<(equals ?? word.upperBound)
      try checkShape(of: name, in: word)
      let keyword = VisibleText.string(octets[name].map(Octet.upper))
      guard let row = Parameter.row(for: keyword, of: takesParametersOf(verb)) else {
        // What the catalog does not know, the server may.
        if offers(keyword) { continue }
        throw unknownParameter(keyword, name, of: verb)
      }
      if Extension.row(for: row.extensionKeyword)?.needsTLS == true, session.tls == nil {
        throw problem(.needsTLS(keyword), name)
      }
      let value = equals.map { octets[($0 + 1)..<word.upperBound] } ?? []
      if !isOffered(row, keyword: row.extensionKeyword), !isOfferedChoice(value, of: row) {
        throw problem(.parameterNotOffered(keyword, keyword: row.extensionKeyword), name)
      }
      if !seen.insert(keyword).inserted { throw problem(.repeatedParameter(keyword), name) }
      if let other = Self.contradictions[keyword], seen.contains(other) {
        throw problem(.contradiction(keyword, other), name)
      }
      try checkValue(of: row, equals.map { $0 + 1..<word.upperBound }, in: word, to: path)
    }
    try checkCompanions(seen, words)
  }

  /// Of which two only one may stand there (RFC 4865 §4).
  private static let contradictions = ["HOLDFOR": "HOLDUNTIL", "HOLDUNTIL": "HOLDFOR"]

  /// A message can only be traced by a name that its sender gave it (RFC 3885 §3.2).
  private func checkCompanions(
    _ seen: Set<String>, _ words: [Range<Int>]
  ) throws(CommandProblem) {
    func word(_ name: String) -> Range<Int>? {
      words.first { name.isSpelled(octets[$0].prefix(name.utf8.count)) }
    }
    guard seen.contains("MTRK") else { return }
    if let envelope = word("ENVID=") {
      let value = Xtext.decode(Array(octets[envelope].dropFirst(6)))
      guard let value, !Self.isTraceable(value) else { return }
      throw problem(
        .envelopeNotTraceable, envelope.lowerBound + 6..<envelope.upperBound,
        isUnfinished: envelope.upperBound == octets.count)
    } else if let word = word("MTRK=") {
      throw problem(.missingCompanion("MTRK", needed: "ENVID"), word)
    }
  }

  /// Whether a name is `local-envid@fqhn` (RFC 3885 §3.2).
  private static func isTraceable(_ name: [UInt8]) -> Bool {
    guard let at = name.lastIndex(of: Octet.at), at > 0 else { return false }
    var parser = AddressParser(name[(at + 1)...])
    do {
      try parser.domain()
      try parser.end()
      return true
    } catch {
      return false
    }
  }

  /// `esmtp-keyword ["=" esmtp-value]` (RFC 5321 §4.1.2); a value may hold UTF-8 (RFC 6531 §3.3).
  private func checkShape(of name: Range<Int>, in word: Range<Int>) throws(CommandProblem) {
    if name.isEmpty || !Octet.isAlphanumeric(octets[name.lowerBound]) {
      throw problem(.malformedParameter, word)
    }
    if let bad = name.first(where: {
      !Octet.isAlphanumeric(octets[$0]) && octets[$0] != Octet.hyphen
    }) {
      throw problem(.malformedParameter, bad..<word.upperBound)
    }
    let value = octets[word].dropFirst(name.count + 1)
    // Postfix's own XVERP has a `=` in its value, against the grammar.
    let isExempt = "XVERP".isSpelled(octets[name])
    if let bad = value.firstIndex(of: Octet.equals), !isExempt {
      throw problem(.malformedParameter, bad..<word.upperBound)
    }
  }

  private func checkValue(
    of row: Parameter, _ value: Range<Int>?, in word: Range<Int>, to path: [UInt8]
  ) throws(CommandProblem) {
    guard let value, !value.isEmpty else {
      if value == nil, row.value.mayBeLeftOut { return }
      throw problem(
        .missingValue(row), word, isUnfinished: word.upperBound == octets.count)
    }
    if row.value == .none { throw problem(.needlessValue(row), value) }
    let written = Array(octets[value])
    if let flaw = row.value.flaw(in: written) {
      let place = value.lowerBound + min(flaw, written.count)
      let isLate = row.value == .deadline && Parameter.Value.isReturnedTooLate(written)
      throw problem(
        isLate ? .pastDeadline : kind(ofFlawAt: flaw, in: written, row), place..<value.upperBound,
        isUnfinished: isUnfinished(row, value, place))
    }
    for choice in row.value.choices where choice.word.isSpelled(written) {
      guard let keyword = choice.keyword, !isOffered(row, keyword: keyword) else { continue }
      throw problem(.valueNotOffered(choice.word, keyword: keyword), value)
    }
    if "BINARYMIME".isSpelled(written), !isOffered(row, keyword: "CHUNKING") {
      throw problem(.valueNotOffered("BINARYMIME", keyword: "CHUNKING"), value)
    }
    try checkRules(of: row, written, value, to: path)
  }

  /// The rule that a value breaks at an offset.
  private func kind(
    ofFlawAt flaw: Int, in written: [UInt8], _ row: Parameter
  ) -> CommandProblem.Kind {
    switch row.value {
    case .xtext(let limit), .typedAddress(let limit), .keywords(let limit), .transaction(let limit):
      if flaw == limit, written.count > limit { return .valueTooLong(row, limit: limit) }
    case .submitter, .mailbox: break
    default: return .badValue(row)
    }
    let escape = written.dropFirst(flaw).first == Octet.plus
    let isMailbox = row.value == .submitter || row.value == .mailbox
    let bad =
      isMailbox ? Xtext.flaw(in: written).map { written[$0] == Octet.plus } ?? false : escape
    return bad ? .badEscape(row) : .badValue(row)
  }

  private func isUnfinished(_ row: Parameter, _ value: Range<Int>, _ place: Int) -> Bool {
    guard value.upperBound == octets.count else { return false }
    if place == octets.count { return true }
    switch row.value {
    case .choice, .list: return isBeginning(place..<octets.count, of: row.value.choices.map(\.word))
    case .integer: return octets[value].elementsEqual([Octet.hyphen])
    case .deadline, .submitter, .mailbox, .moment, .tracking, .delimiters:
      return place >= octets.count - 2
    default: return false
    }
  }

  private func unknownParameter(
    _ keyword: String, _ name: Range<Int>, of verb: Verb
  ) -> CommandProblem {
    if let other = Parameter.rows(named: keyword).first?.verbs.first {
      return problem(.misplacedParameter(keyword, belongsTo: other), name)
    }
    return problem(
      .unknownParameter(keyword), name,
      isUnfinished: isBeginning(
        name, of: Parameter.rows(of: takesParametersOf(verb)).map(\.keyword)))
  }

  /// SEND and its kin stand for MAIL.
  func takesParametersOf(_ verb: Verb) -> Verb { verb == .rcpt ? .rcpt : .mail }

  /// Whether the server offers the very extension that a value needs: BINARYMIME comes without
  /// 8BITMIME too (RFC 3030 §3).
  private func isOfferedChoice(_ value: ArraySlice<UInt8>, of row: Parameter) -> Bool {
    row.value.choices.contains { choice in
      choice.keyword.map(offers) == true && choice.word.isSpelled(value)
    }
  }

  /// Whether the server offers what a parameter needs; a keyword that was not asked for yet
  /// cannot be missed.
  private func isOffered(_ row: Parameter, keyword: String) -> Bool {
    if session.capabilities == nil, session.hello != .helo { return true }
    if row.keyword == "AUTH" { return session.capabilities?.mechanisms.isEmpty == false }
    return offers(keyword)
  }
}
