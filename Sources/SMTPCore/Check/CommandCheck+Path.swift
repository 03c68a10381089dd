/// MAIL and RCPT: the path and the parameters (RFC 5321 §4.1.1.2, §4.1.1.3, §4.1.1.11).
extension CommandCheck {
  func checkPathCommand(_ verb: Verb, _ keyword: String) throws(CommandProblem) {
    let start = octets[4...].firstIndex { !Octet.isBlank($0) } ?? octets.count
    if start == octets.count { throw missing(.missingArgument(verb)) }
    let end = start + keyword.utf8.count
    guard keyword.isSpelled(octets[start..<min(end, octets.count)]) else {
      throw problem(
        .noPathKeyword(verb), start..<wordEnd(start),
        isUnfinished: isBeginning(start..<octets.count, of: [keyword]))
    }
    if end < octets.count, Octet.isBlank(octets[end]) {
      throw problem(.blankBehindColon(verb), end..<end + 1)
    }
    let behind = try checkPath(of: verb, from: end)
    if behind < octets.count, octets[behind] != Octet.space {
      throw problem(.noBlankBehindPath, behind..<wordEnd(behind))
    }
    try checkParameters(of: verb, words(from: behind))
  }

  /// Returns the place behind the path.
  private func checkPath(of verb: Verb, from start: Int) throws(CommandProblem) -> Int {
    var parser = AddressParser(octets[start...])
    let path: Path
    do throws(AddressError) {
      path = try parser.path()
    } catch {
      return try takeUTF8(error, of: verb, from: start)
    }
    if path == .null, verb == .rcpt { throw problem(.nullRecipient, start..<start + 2) }
    return start + parser.position
  }

  /// A path beyond ASCII is right where SMTPUTF8 is in force; the grammar of RFC 6531 §3.3 is
  /// wider than any that is held here, so the path is taken as far as its `>`.
  private func takeUTF8(
    _ error: AddressError, of verb: Verb, from start: Int
  ) throws(CommandProblem) -> Int {
    guard error.cause == .nonASCII else {
      throw addressProblem(.path(error.cause), error, from: start)
    }
    let place = start + error.offset
    guard allowsUTF8(verb) else {
      throw problem(
        .nonASCII(isOffered: offers("SMTPUTF8")), place..<place + 1,
        isUnfinished: verb == .mail && offers("SMTPUTF8"))
    }
    guard let end = octets[place...].firstIndex(of: Octet.greater) else {
      throw missing(.path(.noClosingBracket))
    }
    return end + 1
  }

  private func checkParameters(of verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    var seen: Set<String> = []
    for word in words {
      let equals = octets[word].firstIndex(of: Octet.equals)
      let name = word.lowerBound..<(equals ?? word.upperBound)
      try checkShape(of: name, in: word)
      let keyword = VisibleText.string(octets[name].map(Octet.upper))
      guard let row = Parameter.row(for: keyword, of: takesParametersOf(verb)) else {
        throw unknownParameter(keyword, name, of: verb)
      }
      if !isOffered(row, keyword: row.extensionKeyword) {
        throw problem(.parameterNotOffered(keyword, keyword: row.extensionKeyword), name)
      }
      if !seen.insert(keyword).inserted { throw problem(.repeatedParameter(keyword), name) }
      try checkValue(of: row, equals.map { $0 + 1..<word.upperBound }, in: word)
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
    if let bad = value.firstIndex(of: Octet.equals) {
      throw problem(.malformedParameter, bad..<word.upperBound)
    }
  }

  private func checkValue(
    of row: Parameter, _ value: Range<Int>?, in word: Range<Int>
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
      throw problem(
        .badValue(row), place..<value.upperBound, isUnfinished: isUnfinished(row, value, place))
    }
    for choice in row.value.choices where choice.word.isSpelled(written) {
      guard let keyword = choice.keyword, !isOffered(row, keyword: keyword) else { continue }
      throw problem(.valueNotOffered(choice.word, keyword: keyword), value)
    }
  }

  private func isUnfinished(_ row: Parameter, _ value: Range<Int>, _ place: Int) -> Bool {
    guard value.upperBound == octets.count else { return false }
    if place == octets.count { return true }
    switch row.value {
    case .choice, .list: return isBeginning(place..<octets.count, of: row.value.choices.map(\.word))
    case .integer: return octets[value].elementsEqual([Octet.hyphen])
    case .deadline, .submitter, .moment: return place >= octets.count - 2
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
  private func takesParametersOf(_ verb: Verb) -> Verb { verb == .rcpt ? .rcpt : .mail }

  /// Whether the server offers what a parameter needs; a keyword that was not asked for yet
  /// cannot be missed.
  private func isOffered(_ row: Parameter, keyword: String) -> Bool {
    if session.capabilities == nil, session.hello != .helo { return true }
    if row.keyword == "AUTH" { return session.capabilities?.mechanisms.isEmpty == false }
    return offers(keyword)
  }
}
