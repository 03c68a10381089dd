/// Where a value breaks its grammar.
extension Parameter.Value {
  static func digitFlaw(in value: [UInt8]) -> Int? {
    value.isEmpty ? 0 : value.firstIndex { !Octet.isDigit($0) }
  }

  static func isPositive(_ value: [UInt8]) -> Bool {
    value.count <= 9 && (Int(digits: value) ?? 0) > 0
  }

  /// A number without a plus sign and without zeros in front (RFC 6710 §4).
  static func integer(_ value: [UInt8]) -> Int? {
    let digits = value.drop { $0 == Octet.hyphen }
    let isNegative = digits.count < value.count
    guard let first = digits.first, value.count - digits.count <= 1 else { return nil }
    if first == Octet.zero, digits.count > 1 || isNegative { return nil }
    return Int(digits: digits).map { isNegative ? -$0 : $0 }
  }

  static func listFlaw(in value: [UInt8], _ choices: [Parameter.Choice]) -> Int? {
    let words = value.split(separator: Octet.comma, omittingEmptySubsequences: false)
    for word in words where !choices.contains(where: { $0.word.isSpelled(word) }) {
      return word.startIndex
    }
    // NEVER rules the others out (RFC 3461 §4.1).
    let never = words.first { "NEVER".isSpelled($0) }
    return words.count > 1 ? never?.startIndex : nil
  }

  static func xtextFlaw(in value: [UInt8], longest: Int) -> Int? {
    if value.isEmpty { return 0 }
    return Xtext.flaw(in: value) ?? (value.count > longest ? longest : nil)
  }

  static func typedAddressFlaw(in value: [UInt8], longest: Int) -> Int? {
    guard let end = value.firstIndex(of: Octet.semicolon) else { return value.count }
    if end == 0 { return 0 }
    if let bad = value[..<end].firstIndex(where: { !Octet.isAtomText($0) }) { return bad }
    if value.count > longest { return longest }
    let address = Array(value[(end + 1)...])
    let flaw =
      "UTF-8".isSpelled(value[..<end])
      ? utf8AddressFlaw(in: address) : xtextFlaw(in: address, longest: longest)
    return flaw.map { $0 + end + 1 }
  }

  /// An address of which characters may be written `\x{20AC}` (RFC 6533 §3).
  private static func utf8AddressFlaw(in value: [UInt8]) -> Int? {
    if value.isEmpty { return 0 }
    if String(validating: value, as: UTF8.self) == nil {
      return value.firstIndex { $0 >= 0x80 }
    }
    var place = 0
    while place < value.count {
      if value[place] == Octet.backslash {
        guard let length = escapeLength(in: value[place...]) else { return place }
        place += length
      } else {
        guard value[place] > Octet.space, value[place] != Octet.delete,
          value[place] != Octet.equals
        else { return place }
        place += 1
      }
    }
    return nil
  }

  private static func escapeLength(in value: ArraySlice<UInt8>) -> Int? {
    guard value.starts(with: "\\x{".utf8) else { return nil }
    let digits = value.dropFirst(3).prefix { Octet.isHexDigit($0) && $0 < 0x61 }
    guard (2...6).contains(digits.count), value.dropFirst(3 + digits.count).first == 0x7D,
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
      Unicode.Scalar(number) != nil
    else { return nil }
    return digits.count + 4
  }

  static func mailboxFlaw(in value: [UInt8]) -> Int? {
    guard let octets = Xtext.decode(value) else { return xtextFlaw(in: value, longest: .max) }
    do {
      _ = try Mailbox(octets)
      return nil
    } catch {
      // Where nothing is escaped, octet and character are the same.
      return octets.count == value.count ? error.offset : 0
    }
  }

  /// `["-" / "+"] 1*9DIGIT ";" ("N" / "R") ["T"]`
  static func deadlineFlaw(in value: [UInt8]) -> Int? {
    let sign = value.first == Octet.hyphen || value.first == Octet.plus ? 1 : 0
    let digits = value.dropFirst(sign).prefix(while: Octet.isDigit)
    guard (1...9).contains(digits.count) else { return min(sign + digits.count, value.count) }
    let rest = value[digits.endIndex...]
    guard rest.first == Octet.semicolon else { return digits.endIndex }
    guard ["N", "R", "NT", "RT"].contains(where: { $0.isSpelled(rest.dropFirst()) }) else {
      return digits.endIndex + 1
    }
    return isReturnedTooLate(value) ? 0 : nil
  }

  /// Whether a message is to be given back at a moment that is not to come: that needs one second
  /// at least (RFC 2852 §4).
  static func isReturnedTooLate(_ value: [UInt8]) -> Bool {
    let digits = value.drop { !Octet.isDigit($0) }.prefix(while: Octet.isDigit)
    let mode = value.drop { $0 != Octet.semicolon }.dropFirst()
    guard mode.first.map(Octet.upper) == 0x52 else { return false }
    return value.first == Octet.hyphen || Int(digits: digits) == 0
  }

  static func keywordsFlaw(in value: [UInt8], longest: Int) -> Int? {
    if value.count > longest { return longest }
    for word in value.split(separator: Octet.comma, omittingEmptySubsequences: false) {
      guard let first = word.first, Octet.isAlphanumeric(first), !Octet.isDigit(first) else {
        return word.startIndex
      }
      let bad = word.firstIndex {
        !Octet.isAlphanumeric($0) && !".-_:".utf8.contains($0)
      }
      if let bad { return bad }
    }
    return nil
  }

  static func transactionFlaw(in value: [UInt8], longest: Int) -> Int? {
    guard value.first == Octet.less else { return 0 }
    if value.count > longest { return longest }
    guard value.last == Octet.greater else { return value.count }
    do {
      _ = try Mailbox(value.dropFirst().dropLast())
      return nil
    } catch {
      return error.offset + 1
    }
  }

  static func trackingFlaw(in value: [UInt8]) -> Int? {
    let hash = value.prefix { $0 != Octet.colon }
    if hash.isEmpty { return 0 }
    // Its `=` at the end can be left out: no value may have one (RFC 5321 §4.1.2).
    let digits = hash.prefix { $0 != Octet.equals }
    let bad = digits.firstIndex {
      !Octet.isAlphanumeric($0) && $0 != Octet.plus && $0 != Octet.slash
    }
    if let bad { return bad }
    let padding = hash.count - digits.count
    let isWhole = digits.count % 4 != 1 && (padding == 0 || hash.count % 4 == 0 && padding <= 2)
    guard isWhole, hash[digits.endIndex...].allSatisfy({ $0 == Octet.equals }) else {
      return digits.count
    }
    guard hash.count < value.count else { return nil }
    let seconds = Array(value[(hash.endIndex + 1)...])
    return digitFlaw(in: seconds).map { $0 + hash.endIndex + 1 }
      ?? (seconds.count > 9 ? hash.endIndex + 10 : nil)
  }

  /// Two of the characters that Postfix takes (`verp_delimiter_filter`).
  static func delimitersFlaw(in value: [UInt8]) -> Int? {
    value.firstIndex { !"-=+".utf8.contains($0) }
      ?? (value.count == 2 ? nil : min(value.count, 2))
  }

  static func domainFlaw(in value: [UInt8]) -> Int? {
    var parser = AddressParser(value)
    do {
      try parser.domain()
      try parser.end()
      return nil
    } catch {
      return min(error.offset, value.count)
    }
  }
}
