package import SMTPCore

/// A reply as programs write it down: on one line, whether it had one or more.
package struct WrittenReply: Hashable, Sendable {
  /// The three digits, 200 to 599.
  package var code: Int
  /// The enhanced status code behind it.
  package var enhanced: EnhancedStatusCode?
  /// The text of all lines, parted by blanks.
  package var text: [UInt8]

  /// Reads a reply that `octets` begin with: `550 5.1.1 text`, `550-5.1.1 a 550 5.1.1 b`, `550`.
  /// The codes that its further lines began with are left out of the text.
  package init?(_ octets: ArraySlice<UInt8>) {
    let octets = octets.trimmed.prefix(DeliveryNotice.keptOctets)
    let digits = octets.prefix(3)
    guard digits.count == 3, let code = Int(digits: digits), (200..<600).contains(code) else {
      return nil
    }
    let behind = octets.dropFirst(3)
    guard behind.first.map({ Octet.isBlank($0) || $0 == Octet.hyphen }) ?? true else {
      return nil
    }
    let words = behind.dropFirst().split(whereSeparator: Self.isSpace)
    self.code = code
    let first = words.first.flatMap { Self.enhanced($0) }
    enhanced = first ?? words.last.flatMap { Self.closing($0) }
    // A class of another digit is the server's error, but it is its code all the same.
    text = Self.text(
      of: words.dropFirst(first == nil ? 0 : 1), without: Array(digits), first,
      isContinued: behind.first == Octet.hyphen)
  }

  /// The first reply in a sentence such as `host x said: 550 …`: behind a colon, or at the start.
  static func first(in octets: ArraySlice<UInt8>) -> WrittenReply? {
    if let reply = WrittenReply(octets) { return reply }
    var rest = octets
    while let range = rest.range(of: ": ") {
      rest = rest[range.upperBound...]
      if let reply = WrittenReply(rest) { return reply }
    }
    return nil
  }

  /// The first code with an enhanced code of the same class behind it, wherever it stands: too
  /// much of a coincidence to be anything but a reply.
  package static func unmistakable(in octets: ArraySlice<UInt8>) -> WrittenReply? {
    for index in octets.indices where octets[index] == Octet.dot {
      let start = index - 5
      guard start >= octets.startIndex,
        start == octets.startIndex || !Octet.isAlphanumeric(octets[start - 1]),
        octets[start] == octets[start + 4], isEnhanced(octets[(start + 4)...]),
        let reply = WrittenReply(octets[start...]), let enhanced = reply.enhanced,
        enhanced.class.rawValue == reply.code / 100
      else { continue }
      return reply
    }
    return nil
  }

  private static func text(
    of words: ArraySlice<ArraySlice<UInt8>>, without digits: [UInt8],
    _ enhanced: EnhancedStatusCode?, isContinued: Bool
  ) -> [UInt8] {
    var kept: [ArraySlice<UInt8>] = []
    var isBehindCode = false
    for word in words {
      if isBehindCode, let enhanced, self.enhanced(word) == enhanced {
        isBehindCode = false
        continue
      }
      isBehindCode = false
      if word.starts(with: digits + [Octet.hyphen]) {
        let rest = word.dropFirst(4)
        if rest.isEmpty {
          isBehindCode = true
        } else if enhanced == nil || self.enhanced(rest) != enhanced {
          kept.append(rest)
        }
      } else if word.elementsEqual(digits), isContinued {
        isBehindCode = true
      } else {
        kept.append(word)
      }
    }
    return Array(kept.joined(separator: [Octet.space]))
  }

  private static func enhanced(_ word: ArraySlice<UInt8>) -> EnhancedStatusCode? {
    let isMarked = word.last == Octet.colon || word.last == Octet.semicolon
    let code = isMarked ? word.dropLast() : word
    // IronPort puts a `#` before it.
    return EnhancedStatusCode(octets: code.first == Octet.hash ? code.dropFirst() : code)
  }

  /// The code in `(#5.7.1)`, which qmail and its kin end a reply with.
  private static func closing(_ word: ArraySlice<UInt8>) -> EnhancedStatusCode? {
    guard word.begins(with: "(#"), word.last == UInt8(ascii: ")") else { return nil }
    return EnhancedStatusCode(octets: word.dropFirst(2).dropLast())
  }

  /// Whether octets begin with an enhanced code and a blank: a short look, for there may be many.
  private static func isEnhanced(_ octets: ArraySlice<UInt8>) -> Bool {
    enhanced(octets.prefix(12).prefix { !isSpace($0) }) != nil
  }

  private static func isSpace(_ octet: UInt8) -> Bool {
    Octet.isBlank(octet) || octet == Octet.cr || octet == Octet.lf
  }
}
