/// The name under which a server keeps a message, as its replies tell it: no standard says how,
/// and so only what well-known programs say is understood.
package enum QueueName {
  /// How many octets of a reply are read, and how many a name has at most.
  private static let readOctets = 512
  private static let longest = 128

  /// The name that a reply tells, made harmless; nil where none is found.
  package static func find(in reply: Reply) -> String? {
    for line in reply.lines.prefix(4) where line.line.unknown == 0 {
      let text = line.text.prefix(readOctets)
      if let name = find(in: text.split(whereSeparator: Octet.isBlank)) { return name }
    }
    return nil
  }

  private static func find(in words: [ArraySlice<UInt8>]) -> String? {
    var isQueued = false
    for (index, word) in words.enumerated() {
      for start in ["ID=", "QUEUEID=", "[INTERNALID="]
      where start.isSpelled(word.prefix(start.utf8.count)) {
        return name(word.dropFirst(start.utf8.count))
      }
      let next = index + 1 < words.count ? words[index + 1] : []
      if "QUEUED".isSpelled(word) {
        isQueued = true
        if next.first == UInt8(ascii: "(") { return name(next) }
      }
      // Postfix, Sendgrid, Yandex; Oracle, Stalwart; qmail.
      if isQueued, "AS".isSpelled(word), let found = name(next) { return found }
      if "ID".isSpelled(word), index > 0, isBeforeID(words[index - 1]), let found = name(next) {
        return found
      }
      if "QP".isSpelled(word), let found = name(next) { return found }
      // Sendmail, OpenSMTPD, Proofpoint: the name goes before the words.
      if "MESSAGE".isSpelled(word), "ACCEPTED".isSpelled(next), index > 0,
        let found = name(words[index - 1])
      {
        return found
      }
    }
    return nil
  }

  private static func isBeforeID(_ word: ArraySlice<UInt8>) -> Bool {
    ["WITH", "ENVELOPE", "UNDER"].contains { $0.isSpelled(word) }
  }

  /// A word without what stands around it; nil where it has no digit, as every name has, or is an
  /// enhanced status code.
  private static func name(_ word: ArraySlice<UInt8>) -> String? {
    func isAround(_ octet: UInt8) -> Bool { "()[]<>.,;:".utf8.contains(octet) }
    var inner = word.drop(while: isAround)
    while let last = inner.last, isAround(last) { inner = inner.dropLast() }
    guard inner.contains(where: Octet.isDigit), inner.count <= longest,
      EnhancedStatusCode(octets: inner) == nil
    else { return nil }
    return VisibleText.string(inner)
  }
}
