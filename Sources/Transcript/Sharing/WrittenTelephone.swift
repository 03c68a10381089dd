import SMTPCore

/// Finds telephone numbers in what servers say: `+49 89 1234567`, `(555) 123-4567`, `call 5551234`.
/// What may as well be a size, a date, a version, a code or the name of a message is none.
enum WrittenTelephone {
  /// Digits of a number that can be called (E.164 has 15 at most).
  private static let digits = 7...15
  /// Octets of one at most.
  private static let longest = 40
  /// Digits from which on the form alone tells a number.
  private static let sureDigits = 9
  private static let announcements = [
    "CALL", "DIAL", "FAX", "HOTLINE", "MOBILE", "PHONE", "TEL", "TELEPHONE",
  ]

  /// The places of all numbers in a text.
  static func places(in text: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while start < text.count {
      guard begins(at: start, in: text) else {
        start += 1
        continue
      }
      let run = run(from: start, in: text)
      if isNumber(text[run], behind: text[..<start]) { places.append(run) }
      start = run.upperBound
    }
    return places
  }

  /// Whether a run of digits may begin at a place, maybe with a plus or a bracket.
  private static func begins(at place: Int, in text: [UInt8]) -> Bool {
    guard Octet.isDigit(text[place]) || "+(".utf8.contains(text[place]) else { return false }
    if place == 0 { return true }
    return Octet.isBlank(text[place - 1]) || ":(<[,;".utf8.contains(text[place - 1])
  }

  /// The groups of digits from a place on, one octet or a bracket and a blank between them.
  private static func run(from start: Int, in text: [UInt8]) -> Range<Int> {
    let octets = text[start...].prefix(longest)
      .prefix { Octet.isDigit($0) || " -./()+".utf8.contains($0) }
    var end = start + 1
    var between = 0
    for index in octets.indices {
      between = Octet.isDigit(octets[index]) ? 0 : between + 1
      if between > 2 { break }
      if between == 0 { end = index + 1 }
    }
    return start..<end
  }

  private static func isNumber(
    _ run: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>
  ) -> Bool {
    let groups = run.split { !Octet.isDigit($0) }
    let count = groups.reduce(0) { $0 + $1.count }
    guard digits.contains(count), let first = groups.first, !isDate(groups) else { return false }
    // No country's code begins with 0, as time zones do.
    if run.first == Octet.plus { return first.first != Octet.zero }
    if announcements.contains(where: { $0.isSpelled(lastWord(of: before)) }) { return true }
    guard count >= sureDigits, groups.count > 1 else { return false }
    if run.first == 0x28 { return run.contains(0x29) }
    let separators = run.filter { !Octet.isDigit($0) }
    if groups.count > 2, separators.allSatisfy({ $0 == Octet.hyphen }) { return true }
    return first.first == Octet.zero && (3...5).contains(first.count)
      && !separators.contains(Octet.dot)
  }

  private static func lastWord(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = text.suffix(100).lastIndex(where: Octet.isAlphanumeric).map { $0 + 1 }
    let word = text[..<(end ?? text.startIndex)].suffix(100)
    return word.lastIndex { !Octet.isAlphanumeric($0) }.map { word[($0 + 1)...] } ?? word
  }

  /// `2026-11-21`, and what may stand behind it.
  private static func isDate(_ groups: [ArraySlice<UInt8>]) -> Bool {
    let sizes = groups.prefix(3).map(\.count)
    return sizes == [4, 2, 2] || sizes == [2, 2, 4]
  }
}
