/// First words that are no verbs, and what they were meant for.
extension CommandCheck {
  /// Why the first word is none that SMTP knows.
  func unknownVerb(_ name: Range<Int>) -> CommandProblem {
    let written = octets[name]
    for (word, verb) in [("MAILFROM:", Verb.mail), ("RCPTTO:", .rcpt)]
    where word.isSpelled(written.prefix(word.utf8.count)) {
      return problem(.noBlankBehindVerb(verb), name.lowerBound..<name.lowerBound + 4)
    }
    for (word, verb) in [("FROM:<", Verb.mail), ("TO:<", .rcpt)]
    where word.isSpelled(written.prefix(word.utf8.count)) {
      return problem(.noVerbBeforePath(verb), name)
    }
    let line = WireLine(octets: Array(written), length: written.count, ending: .crlf)
    if CommandRemark.isForeign(Command(line)) { return problem(.foreignWord, name) }
    if let code = replyCode(in: written) { return problem(.replyTyped(code), name) }
    if written.elementsEqual([Octet.dot]), octets.count == 1 { return problem(.loneDot, name) }
    if let verb = verbBeforePunctuation(written) {
      return problem(.punctuationBehindVerb(verb), name.upperBound - 1..<name.upperBound)
    }
    if let colon = written.firstIndex(of: Octet.colon), isFieldName(written[..<colon]) {
      let field = VisibleText.string(written[..<colon].prefix(64))
      return problem(.headerField(field), name.lowerBound..<colon + 1)
    }
    if let place = name.first(where: { octets[$0] >= 0x80 }) {
      return problem(.nonASCII(isOffered: false), place..<name.upperBound)
    }
    return problem(
      .unknownVerb(VisibleText.string(written.prefix(64))), name,
      isUnfinished: isBeginning(name, of: Verb.allCases.map(\.rawValue)))
  }

  /// The code of a reply, alone or with the hyphen of a line that goes on.
  private func replyCode(in word: ArraySlice<UInt8>) -> Int? {
    let code = word.prefix(3)
    guard code.count == 3, let number = Int(digits: code), (200..<600).contains(number) else {
      return nil
    }
    return word.count == 3 || word.dropFirst(3).first == Octet.hyphen ? number : nil
  }

  /// A verb with one mark behind it, as it ends a sentence or a statement.
  private func verbBeforePunctuation(_ word: ArraySlice<UInt8>) -> Verb? {
    guard let last = word.last, ".,;:!".utf8.contains(last) else { return nil }
    return Verb(octets: word.dropLast())
  }

  /// A name of a header field begins with a letter (all that are registered do).
  private func isFieldName(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, Octet.isAlphanumeric(first), !Octet.isDigit(first) else {
      return false
    }
    return word.allSatisfy { Octet.isAlphanumeric($0) || $0 == Octet.hyphen }
  }
}
