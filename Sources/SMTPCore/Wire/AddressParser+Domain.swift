/// Domains and address literals (RFC 5321 §4.1.2, §4.1.3).
extension AddressParser {
  /// A domain or an address literal, as EHLO takes it; gives its octets.
  @discardableResult
  mutating func domainOrLiteral() throws(AddressError) -> [UInt8] {
    next == Octet.openBracket ? try literal() : try domain()
  }

  /// Labels of letters, digits and inner hyphens, with dots between them.
  @discardableResult
  mutating func domain() throws(AddressError) -> [UInt8] {
    let start = position
    repeat { try label(isFirst: position == start) } while skip(Octet.dot)
    let octets = read(from: start)
    guard octets.count <= Self.longestDomain else { throw error(.domainTooLong, at: start) }
    return octets
  }

  private mutating func label(isFirst: Bool) throws(AddressError) {
    let start = position
    var last: UInt8?
    while let octet = next {
      let length = nextScalarLength
      guard length != nil || Octet.isAlphanumeric(octet) || octet == Octet.hyphen else { break }
      if octet == Octet.hyphen, position == start { throw error(.domainOctet) }
      last = octet
      move(to: position + (length ?? 1))
    }
    guard let last else {
      if next == Octet.dot || !isFirst { throw error(.misplacedDot) }
      throw error(next == nil || next == Octet.greater ? .noDomain : .domainOctet)
    }
    if last == Octet.hyphen { throw error(.domainOctet, at: position - 1) }
    guard let ascii = InternationalDomain.asciiLabel(read(from: start)) else {
      throw error(.badLabel, at: start)
    }
    if ascii.count > Self.longestLabel { throw error(.labelTooLong, at: start) }
    if let next, !Self.mayFollowDomain(next) { throw error(.domainOctet) }
  }

  /// Whether `octet` ends a domain rather than spoils it: brackets, routes and words go on so.
  private static func mayFollowDomain(_ octet: UInt8) -> Bool {
    switch octet {
    case Octet.dot, Octet.greater, Octet.comma, Octet.colon, Octet.space: true
    default: false
    }
  }

  /// `[192.0.2.1]`, `[IPv6:2001:db8::1]`, or another tag and its text.
  private mutating func literal() throws(AddressError) -> [UInt8] {
    let start = position
    guard let close = find(Octet.closeBracket) else { throw error(.badLiteral) }
    move(to: start + 1)
    let content = octets(upTo: close)
    guard AddressLiteral.isValid(content) else { throw error(.badLiteral, at: start) }
    move(to: close + 1)
    return read(from: start)
  }

  private func octets(upTo end: Int) -> [UInt8] {
    var copy = self
    copy.move(to: end)
    return copy.read(from: position)
  }
}
