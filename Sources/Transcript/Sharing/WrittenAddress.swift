import SMTPCore

/// What a piece of text is by its form: an IP address, a host's name.
enum WrittenAddress {
  /// Whether it is an IPv4 address.
  static func isIPv4(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { $0.count <= 3 && (Int(digits: $0).map { $0 <= 255 } ?? false) }
  }

  /// Whether it is an IPv6 address, or looks so much like one that it may be meant for one; a time
  /// of day is none.
  static func isIPv6(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: Octet.colon, omittingEmptySubsequences: false)
    guard parts.count >= 3, parts.count <= 9, parts.contains(where: { !$0.isEmpty }) else {
      return false
    }
    let isTime = parts.map(\.count) == [2, 2, 2] && parts.joined().allSatisfy(Octet.isDigit)
    if isTime { return false }
    return parts.allSatisfy { part in
      part.isEmpty || part.count <= 4 && part.allSatisfy(Octet.isHexDigit) || isIPv4(part)
    }
  }

  /// Whether it is the name of a host with its domain: its last label is no number.
  static func isHost(_ text: ArraySlice<UInt8>) -> Bool {
    let labels = text.split(separator: Octet.dot, omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
    let isLast =
      last.allSatisfy { Octet.isAlphanumeric($0) && !Octet.isDigit($0) || $0 >= 0x80 }
      || "XN--".isSpelled(last.prefix(4))
    return isLast
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy(isLabel)
      }
  }

  private static func isLabel(_ octet: UInt8) -> Bool {
    Octet.isAlphanumeric(octet) || octet == Octet.hyphen || octet == Octet.underscore
      || octet >= 0x80
  }
}
