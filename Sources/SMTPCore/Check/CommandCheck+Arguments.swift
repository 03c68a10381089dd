/// The arguments of the commands that extensions bring.
extension CommandCheck {
  /// BURL: `absolute-URI [SP "LAST"]` (RFC 4468 §3.3).
  func checkPlace(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let place = words.first else { throw missing(.missingArgument(verb)) }
    let scheme = octets[place].prefix { $0 != Octet.colon }
    let isScheme =
      scheme.first.map { Octet.isAlphanumeric($0) && !Octet.isDigit($0) } == true
      && scheme.allSatisfy {
        Octet.isAlphanumeric($0) || [Octet.plus, Octet.hyphen, Octet.dot].contains($0)
      }
    guard isScheme, scheme.endIndex + 1 < place.upperBound else {
      throw problem(
        .badURI, place, isUnfinished: isScheme && place.upperBound == octets.count)
    }
    try checkLast(verb, words)
  }

  /// ETRN names one node, a node `@` with all below it or a queue `#` (RFC 1985 §5.1); ATRN any
  /// number of domains with commas between them (RFC 2645 §5.2.1).
  func checkNodes(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let word = words.first else {
      if verb == .atrn { return }
      throw missing(.missingArgument(verb))
    }
    if octets[word.lowerBound] == Octet.hash, verb == .etrn {
      if word.count == 1 { throw missing(.missingArgument(verb)) }
    } else {
      let hasMark = octets[word.lowerBound] == Octet.at && verb == .etrn
      var start = word.lowerBound + (hasMark ? 1 : 0)
      while true {
        let comma = octets[start..<word.upperBound].firstIndex(of: Octet.comma)
        let end = verb == .atrn ? comma ?? word.upperBound : word.upperBound
        try checkDomain(start..<end)
        if end == word.upperBound { break }
        start = end + 1
      }
    }
    if words.count > 1 { throw problem(.surplusWords(verb), words[1].lowerBound..<octets.count) }
  }

  private func checkDomain(_ range: Range<Int>) throws(CommandProblem) {
    var parser = AddressParser(octets[range])
    do throws(AddressError) {
      try parser.domain()
      try parser.end()
    } catch {
      throw addressProblem(.node(error.cause), error, from: range.lowerBound)
    }
  }

  /// VRFY and EXPN: `String [SP "SMTPUTF8"]` (RFC 5321 §4.1.1.6; RFC 6531 §3.7.4.2).
  func checkString(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard let first = words.first else { throw missing(.missingArgument(verb)) }
    var end = first.upperBound
    if octets[first.lowerBound] == Octet.quote {
      var parser = AddressParser(octets[first.lowerBound...], allowsUTF8: true)
      do throws(AddressError) {
        _ = try parser.localPart()
      } catch {
        throw addressProblem(.path(error.cause), error, from: first.lowerBound)
      }
      end = wordEnd(first.lowerBound + parser.position)
    }
    for word in self.words(from: end) {
      let keyword = VisibleText.string(octets[word].map(Octet.upper))
      guard let row = Parameter.row(for: keyword, of: verb) else {
        throw problem(
          .surplusWords(verb), word.lowerBound..<octets.count,
          isUnfinished: isBeginning(word, of: Parameter.rows(of: verb).map(\.keyword)))
      }
      if session.capabilities != nil, !offers(row.extensionKeyword) {
        throw problem(.parameterNotOffered(keyword, keyword: row.extensionKeyword), word)
      }
    }
  }

  /// XCLIENT and XFORWARD: `name=xtext`, as many as there is room for (Postfix XCLIENT_README).
  func checkAttributes(_ verb: Verb, _ words: [Range<Int>]) throws(CommandProblem) {
    guard !words.isEmpty else { throw missing(.missingArgument(verb)) }
    let offered = session.capabilities?.attributes(of: verb)
    var seen: Set<String> = []
    for word in words {
      guard let equals = octets[word].firstIndex(of: Octet.equals) else {
        throw problem(
          .malformedAttribute(verb), word,
          isUnfinished: isBeginning(word, of: ProxyAttribute.rows(of: verb).map(\.name)))
      }
      let range = word.lowerBound..<equals
      let name = VisibleText.string(octets[range].map(Octet.upper))
      guard let row = ProxyAttribute.row(for: name, of: verb) else {
        if offered?.contains(name) == true { continue }
        throw problem(.unknownAttribute(name, verb), range)
      }
      if let offered, !offered.contains(name) {
        throw problem(.attributeNotOffered(name, verb), range)
      }
      if !seen.insert(name).inserted { throw problem(.repeatedParameter(name), range) }
      let value = equals + 1..<word.upperBound
      guard let decoded = Xtext.decode(Array(octets[value])), row.allows(decoded) else {
        throw problem(.badAttribute(row), value, isUnfinished: value.upperBound == octets.count)
      }
    }
  }
}
