/// What may stand in the brackets of an address literal (RFC 5321 §4.1.3).
enum AddressLiteral {
  /// Whether `content` is an IPv4 address, `IPv6:` and its address, or a tag, a colon and text.
  static func isValid(_ content: [UInt8]) -> Bool {
    guard let colon = content.firstIndex(of: Octet.colon) else { return isIPv4(content[...]) }
    let tag = content[..<colon]
    let text = content[(colon + 1)...]
    if tag.map(Octet.upper) == Array("IPV6".utf8) { return isIPv6(text) }
    guard let last = tag.last, Octet.isAlphanumeric(last), !text.isEmpty else { return false }
    return tag.allSatisfy { Octet.isAlphanumeric($0) || $0 == Octet.hyphen }
      && text.allSatisfy { $0 > Octet.space && $0 < Octet.delete && !isBracket($0) }
  }

  /// Whether `text` is an IPv4 address, or `IPv6:` and an IPv6 address.
  static func isAddress(_ text: [UInt8]) -> Bool {
    let tag = Array("IPV6:".utf8)
    return text.lazy.map(Octet.upper).starts(with: tag)
      ? isIPv6(text.dropFirst(tag.count)) : isIPv4(text[...])
  }

  /// Whether `text` is an IP address that lacks the brackets of a literal, or within them the tag
  /// of IPv6.
  static func isBare(_ text: [UInt8]) -> Bool {
    if text.first == Octet.openBracket, text.last == Octet.closeBracket {
      return isIPv6(text.dropFirst().dropLast())
    }
    return isIPv6(text[...]) || isAddress(text)
  }

  private static func isBracket(_ octet: UInt8) -> Bool {
    octet == Octet.openBracket || octet == Octet.closeBracket || octet == Octet.backslash
  }

  private static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.count <= 3 && (Int(digits: $0).map { $0 <= 255 } ?? false) }
  }

  /// Eight groups, the last two perhaps an IPv4 address; `::` stands for two groups or more.
  private static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
    let pair = [Octet.colon, Octet.colon]
    guard let gap = text.indices.dropLast().first(where: { text[$0...].starts(with: pair) }) else {
      return groups(in: text, mayEndInIPv4: true) == 8
    }
    guard let before = groups(in: text[..<gap], mayEndInIPv4: false),
      let behind = groups(in: text[(gap + 2)...], mayEndInIPv4: true)
    else { return false }
    return before + behind <= 6
  }

  /// How many groups of 16 bits `text` has, 0 if it is empty; nil where it has anything else.
  private static func groups(in text: ArraySlice<UInt8>, mayEndInIPv4: Bool) -> Int? {
    if text.isEmpty { return 0 }
    let parts = text.split(separator: Octet.colon, omittingEmptySubsequences: false)
    let endsInIPv4 = mayEndInIPv4 && (parts.last.map { isIPv4($0) } ?? false)
    let areHex = parts.dropLast(endsInIPv4 ? 1 : 0).allSatisfy { part in
      (1...4).contains(part.count) && part.allSatisfy(Octet.isHexDigit)
    }
    return areHex ? parts.count + (endsInIPv4 ? 1 : 0) : nil
  }
}
