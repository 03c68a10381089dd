import SMTPCore

/// What a word is by its looks alone.
extension TextToken {
  /// Whether all of it is digits.
  var isNumber: Bool { !octets.isEmpty && octets.allSatisfy(Octet.isDigit) }

  /// Whether it is an IP address, or one with a port.
  var isAddress: Bool {
    var text = octets
    let tag = Array("ipv6:".utf8)
    if text.count > tag.count, Self.lowered(text.prefix(tag.count)) == tag {
      text = text.dropFirst(tag.count)
    }
    let colons = text.count { $0 == Octet.colon }
    if colons >= 2 {
      return text.count <= 45
        && text.allSatisfy { Octet.isHexDigit($0) || $0 == Octet.colon || $0 == Octet.dot }
        && !isTime
    }
    let parts = text.split(separator: Octet.colon, omittingEmptySubsequences: false)
    guard let host = parts.first, parts.dropFirst().allSatisfy({ $0.allSatisfy(Octet.isDigit) })
    else { return false }
    let numbers = host.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return numbers.count == 4
      && numbers.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy(Octet.isDigit) }
  }

  /// Whether it may be the name of something in a machine's own spelling: letters and digits in
  /// no order that a person would choose.
  var isOpaque: Bool {
    guard octets.count >= 8, octets.count <= 200, octets.allSatisfy(Self.isNameOctet),
      !isHostName
    else { return false }
    let digits = octets.count(where: Octet.isDigit)
    guard digits > 0, digits < octets.count else { return false }
    if isHexadecimal { return true }
    var changes = 0
    for (octet, next) in zip(octets, octets.dropFirst())
    where Octet.isAlphanumeric(octet) && Octet.isAlphanumeric(next) {
      if Octet.isDigit(octet) != Octet.isDigit(next) { changes += 1 }
    }
    return changes >= 2
  }

  /// Whether it may be such a name where the words around it say that one stands here.
  var isName: Bool {
    octets.count >= 4 && octets.count <= 200 && octets.contains(where: Octet.isDigit)
      && octets.allSatisfy { Self.isNameOctet($0) || $0 == Octet.at }
  }

  /// Whether it is made of hexadecimal digits, with or without hyphens between them.
  var isHexadecimal: Bool {
    octets.count >= 8 && octets.allSatisfy { Octet.isHexDigit($0) || $0 == Octet.hyphen }
  }

  /// `12:00:00`, with or without seconds and a fraction.
  var isTime: Bool {
    let parts = octets.split(separator: Octet.colon, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let last = parts.last else { return false }
    let seconds = last.split(separator: Octet.dot, omittingEmptySubsequences: false)
    return parts.dropLast().allSatisfy { $0.count == 2 && $0.allSatisfy(Octet.isDigit) }
      && seconds.count <= 2 && seconds[0].count == 2
      && seconds.allSatisfy { !$0.isEmpty && $0.allSatisfy(Octet.isDigit) }
  }

  /// A whole date in one word: `2026-11-21T19:27:16Z`, or seconds since 1970.
  var isDate: Bool {
    let digits = octets.prefix(10)
    if digits.count == 10, digits.allSatisfy(Octet.isDigit), digits.first == UInt8(ascii: "1") {
      let rest = octets.dropFirst(10)
      return rest.isEmpty || rest.first == Octet.dot && rest.dropFirst().allSatisfy(Octet.isDigit)
    }
    return digits.count == 10
      && digits.enumerated().allSatisfy { place, octet in
        place == 4 || place == 7 ? octet == Octet.hyphen : Octet.isDigit(octet)
      }
  }

  /// Whether it can be a part of a date that takes several words.
  var isPartOfDate: Bool {
    if isTime || isDate || isDateWord { return true }
    if isNumber { return octets.count <= 2 || octets.count == 4 }
    // A zone: +0100.
    return octets.count == 5 && (octets.first == Octet.plus || octets.first == Octet.hyphen)
      && octets.dropFirst().allSatisfy(Octet.isDigit)
  }

  /// A weekday, a month or a zone.
  private var isDateWord: Bool { Self.dateWords.contains(lowered) }

  /// Whether its last label is a word: a domain rather than a name with dots in it.
  private var isHostName: Bool {
    guard let last = octets.split(separator: Octet.dot).last, octets.contains(Octet.dot) else {
      return false
    }
    return last.count >= 2 && last.allSatisfy { Octet.isAlphanumeric($0) && !Octet.isDigit($0) }
  }

  private static func isNameOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case Octet.hyphen, Octet.underscore, Octet.dot, Octet.plus, Octet.slash, Octet.equals: true
    default: Octet.isAlphanumeric(octet)
    }
  }

  private static let dateWords: Set<[UInt8]> = {
    let days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    let zones = [
      "gmt", "utc", "cet", "cest", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
    ]
    return Set((days + months + zones).map { Array($0.utf8) })
  }()
}
