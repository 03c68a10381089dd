import SMTPCore

/// Finding words within a line; letters are compared without regard to case.
extension ArraySlice<UInt8> {
  /// Without blanks and line ends around it.
  var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: Self.isSpace)
    while let last = rest.last, Self.isSpace(last) { rest = rest.dropLast() }
    return rest
  }

  /// As octets of its own, cut to what is kept of foreign text.
  var kept: [UInt8] { Array(trimmed.prefix(DeliveryNotice.keptOctets)) }

  /// The same; nil where nothing is left.
  var keptOrNil: [UInt8]? {
    let kept = kept
    return kept.isEmpty ? nil : kept
  }

  /// Whether it begins with `word`.
  func begins(with word: String) -> Bool {
    count >= word.utf8.count
      && zip(self, word.utf8).allSatisfy { Octet.upper($0) == Octet.upper($1) }
  }

  /// Where `word` stands first.
  func range(of word: String) -> Range<Int>? {
    let word = word.utf8.map(Octet.upper)
    guard let first = word.first, count >= word.count else { return nil }
    for start in startIndex...(endIndex - word.count) where Octet.upper(self[start]) == first {
      let end = start + word.count
      if self[start..<end].lazy.map(Octet.upper).elementsEqual(word) { return start..<end }
    }
    return nil
  }

  /// Where `word` stands last.
  func lastRange(of word: String) -> Range<Int>? {
    let word = word.utf8.map(Octet.upper)
    guard let first = word.first, count >= word.count else { return nil }
    for start in (startIndex...(endIndex - word.count)).reversed()
    where Octet.upper(self[start]) == first {
      let end = start + word.count
      if self[start..<end].lazy.map(Octet.upper).elementsEqual(word) { return start..<end }
    }
    return nil
  }

  /// Whether `word` stands in it.
  func holds(_ word: String) -> Bool { range(of: word) != nil }

  /// Takes `word` off the front; false where something else stands there.
  @discardableResult
  mutating func skip(_ word: String) -> Bool {
    guard begins(with: word) else { return false }
    removeFirst(word.utf8.count)
    return true
  }

  /// Takes what stands before `word` off the front, and the word; nil where it does not come.
  mutating func take(upTo word: String) -> ArraySlice<UInt8>? {
    guard let range = range(of: word) else { return nil }
    let before = self[..<range.lowerBound]
    self = self[range.upperBound...]
    return before
  }

  /// Takes the first word off the front, and the blanks behind it.
  mutating func takeWord() -> ArraySlice<UInt8> {
    self = drop(while: Octet.isBlank)
    let word = prefix { !Octet.isBlank($0) }
    self = self[word.endIndex...].drop(while: Octet.isBlank)
    return word
  }

  /// What stands between the first `<` and the next `>`, or the whole where there are none.
  var withoutAngles: ArraySlice<UInt8> {
    let text = trimmed
    guard let open = text.firstIndex(of: Octet.less) else { return text }
    let inside = text[(open + 1)...]
    return inside.prefix { $0 != Octet.greater }
  }

  private static func isSpace(_ octet: UInt8) -> Bool {
    Octet.isBlank(octet) || octet == Octet.cr || octet == Octet.lf
  }
}
