/// Enhanced status codes (RFC 2034 §4, RFC 3463 §2, RFC 5248 §2).
extension Judge {
  /// Judges the codes in a reply to anything but the greeting and EHLO.
  mutating func enhancedCodes(
    of reply: Reply, to item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    guard item.verb?.isHello != true, item.verb != .xclient, let code = reply.code else { return }
    let isOffered = session.capabilities?.offers("ENHANCEDSTATUSCODES") == true
    guard reply.category != .intermediate else {
      if let line = reply.lines.first, line.separator != .noCode, Self.isAnyCode(line.text) {
        found.add(.enhOn3yz, offset: 4)
      }
      return
    }
    let isRefusal = reply.category == .transient || reply.category == .permanent
    guard isOffered || isRefusal, (200..<600).contains(code) else { return }
    var first: EnhancedStatusCode?
    for (index, line) in reply.lines.enumerated() where line.code != nil {
      guard let enhanced = Self.code(in: line) else {
        if isOffered { missing(in: line, at: index, item, &found) }
        continue
      }
      if let first, first != enhanced {
        found.add(.enhLinesDiffer, line: index, offset: 4)
      }
      first = first ?? enhanced
      if enhanced.class.rawValue != code / 100 {
        found.add(.enhClassMismatch, line: index, offset: 4)
      } else {
        registry(enhanced, code, at: index, &found)
      }
    }
  }

  private mutating func missing(
    in line: ReplyLine, at index: Int, _ item: InFlight, _ found: inout FindingList
  ) {
    let word = line.text.prefix { !Octet.isBlank($0) }
    if Self.isAlmostCode(word) || Self.isCutShort(word, behind: line.code) {
      found.add(.enhFormat, line: index, offset: 4)
    } else if item.verb != .starttls, line.separator == .space || line.separator == .hyphen,
      !isForeign
    {
      found.add(.enhMissing, line: index, offset: 4)
    }
  }

  private mutating func registry(
    _ enhanced: EnhancedStatusCode, _ code: Int, at index: Int, _ found: inout FindingList
  ) {
    guard let row = EnhancedCode.row(for: enhanced), row.status != .unregistered else {
      once(.enhUnregistered, &found, line: index, offset: 4)
      return
    }
    // The registry names examples: a pair is odd where not even the first digit goes with them.
    let digits = row.basicCodes.map { $0 / 100 }
    if !row.allowsOtherCodes, !digits.isEmpty, !digits.contains(code / 100),
      !row.classes.contains(enhanced.class)
    {
      once(.enhWrongPair, &found, line: index, offset: 4)
    }
  }

  private static func code(in line: ReplyLine) -> EnhancedStatusCode? {
    guard line.separator == .space || line.separator == .hyphen else { return nil }
    let word = line.text.prefix { !Octet.isBlank($0) }
    return isWellFormed(word) ? EnhancedStatusCode(octets: word) : nil
  }

  /// Whether a text begins with a code, `3.0.0` among them, which no registry has.
  private static func isAnyCode(_ text: ArraySlice<UInt8>) -> Bool {
    let word = text.prefix { !Octet.isBlank($0) }
    return word.first.map(Octet.isDigit) == true && isAlmostCode(word)
      && word.allSatisfy { Octet.isDigit($0) || $0 == Octet.dot }
  }

  /// Without leading zeros (RFC 3463 §2).
  private static func isWellFormed(_ word: ArraySlice<UInt8>) -> Bool {
    word.split(separator: Octet.dot).allSatisfy { $0.count == 1 || $0.first != Octet.zero }
  }

  /// Two numbers that were meant for a code: `2.1`.
  private static func isCutShort(_ word: ArraySlice<UInt8>, behind code: Int?) -> Bool {
    let parts = word.split(separator: Octet.dot, omittingEmptySubsequences: false)
    guard let code, parts.count == 2, parts[0].count == 1, let digit = parts[0].first else {
      return false
    }
    return Octet.isDigit(digit) && Int(digit - Octet.zero) == code / 100
      && (1...3).contains(parts[1].count) && parts[1].allSatisfy(Octet.isDigit)
  }

  /// Three numbers that were meant for a code: `5.1.1:`, `#5.1.1`, `5.01.1`, `5.1.12345`.
  private static func isAlmostCode(_ word: ArraySlice<UInt8>) -> Bool {
    let octets = word.first == Octet.hash ? word.dropFirst() : word
    let parts = octets.split(separator: Octet.dot, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 1, parts[0].allSatisfy(Octet.isDigit),
      !parts[1].isEmpty, parts[1].allSatisfy(Octet.isDigit), let digit = parts[2].first
    else { return false }
    return Octet.isDigit(digit)
  }
}
