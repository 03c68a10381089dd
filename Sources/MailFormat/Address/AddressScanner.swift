import SMTPCore

/// Takes a list of addresses apart (RFC 5322 §3.2).
struct AddressScanner {
  private let octets: [UInt8]
  /// How many octets were read.
  private(set) var position = 0
  /// The last comment that was passed over.
  private(set) var comment: [UInt8]?

  init(_ text: String) { octets = Array(text.utf8) }

  /// How many octets there are.
  var count: Int { octets.count }

  /// The next piece; nil at the end.
  mutating func next() throws(AddressListError) -> AddressToken? {
    let start = position
    try skipBlanks()
    let hasGap = position > start
    guard position < octets.count else { return nil }
    let offset = position
    let octet = octets[position]
    switch octet {
    case Octet.less, Octet.greater, Octet.comma, Octet.semicolon, Octet.colon:
      position += 1
      return AddressToken(
        kind: .special(octet), raw: [octet], value: [octet], hasGap: hasGap, offset: offset)
    case Octet.quote:
      let value = try enclosed(until: Octet.quote)
      return AddressToken(
        kind: .quoted, raw: Array(octets[offset..<position]), value: value, hasGap: hasGap,
        offset: offset)
    case Octet.openBracket:
      let value = try enclosed(until: Octet.closeBracket)
      return AddressToken(
        kind: .literal, raw: Array(octets[offset..<position]), value: value, hasGap: hasGap,
        offset: offset)
    default:
      position += 1
      while position < octets.count, !isEnd(octets[position]) { position += 1 }
      let text = Array(octets[offset..<position])
      return AddressToken(kind: .text, raw: text, value: text, hasGap: hasGap, offset: offset)
    }
  }

  /// Forgets the comment, at the start of an address.
  mutating func forgetComment() { comment = nil }

  private func isEnd(_ octet: UInt8) -> Bool {
    Octet.isBlank(octet) || "<>,;:\"[(".utf8.contains(octet)
  }

  private mutating func skipBlanks() throws(AddressListError) {
    while position < octets.count {
      if octets[position] == 0x28 {
        comment = try nestedComment()
      } else if Octet.isBlank(octets[position]) {
        position += 1
      } else {
        return
      }
    }
  }

  /// A comment, which may hold comments.
  private mutating func nestedComment() throws(AddressListError) -> [UInt8] {
    let start = position
    var depth = 0
    var text: [UInt8] = []
    while position < octets.count {
      var octet = octets[position]
      position += 1
      if octet == Octet.backslash, position < octets.count {
        octet = octets[position]
        position += 1
      } else if octet == 0x28 {
        depth += 1
        if depth == 1 { continue }
      } else if octet == 0x29 {
        depth -= 1
        if depth == 0 { return text }
      }
      text.append(octet)
    }
    throw AddressListError(cause: .unclosed, offset: start)
  }

  /// What stands between the octet here and `end`, without the backslashes.
  private mutating func enclosed(until end: UInt8) throws(AddressListError) -> [UInt8] {
    let start = position
    var value: [UInt8] = []
    position += 1
    while position < octets.count {
      let octet = octets[position]
      position += 1
      if octet == end { return value }
      if octet == Octet.backslash, position < octets.count {
        value.append(octets[position])
        position += 1
      } else {
        value.append(octet)
      }
    }
    throw AddressListError(cause: .unclosed, offset: start)
  }
}
