/// A moment as RFC 3339 §5.6 writes it: `2026-11-21T19:27:16Z`, perhaps with parts of a second, or
/// with an offset in the place of `Z`.
enum WrittenMoment {
  private static let shape = Array("0000-00-00T00:00:00".utf8)

  /// The first octet that cannot stand there, the length where something is missing at the end;
  /// nil where there is none.
  ///
  /// - Parameter hasAction: Whether it is RRVS's: `;C` or `;R` may follow, and parts of a second
  ///   may not stand in it (RFC 7293 §3.1).
  static func flaw(in value: [UInt8], hasAction: Bool) -> Int? {
    for (index, expected) in shape.enumerated() {
      guard index < value.count else { return value.count }
      let octet = Octet.upper(value[index])
      guard expected == Octet.zero ? Octet.isDigit(octet) : octet == expected else { return index }
    }
    if let flaw = rangeFlaw(in: value) { return flaw }
    var rest = value[shape.count...]
    if rest.first == Octet.dot, !hasAction {
      let behind = rest.dropFirst().drop(while: Octet.isDigit)
      if behind.startIndex == rest.startIndex + 1 { return behind.startIndex }
      rest = behind
    }
    guard let zone = rest.first else { return value.count }
    if Octet.upper(zone) == 0x5A {
      rest = rest.dropFirst()
    } else if zone == Octet.plus || zone == Octet.hyphen {
      let offset = Array(rest.dropFirst().prefix(5))
      guard offset.count == 5 else { return value.count }
      guard number(offset, 0..<2) <= 23, offset[2] == Octet.colon, number(offset, 3..<5) <= 59
      else { return rest.startIndex + 1 }
      rest = rest.dropFirst(6)
    } else {
      return rest.startIndex
    }
    if rest.isEmpty { return nil }
    let isAction = [";C", ";R"].contains { $0.isSpelled(rest) }
    return hasAction && isAction ? nil : rest.startIndex
  }

  /// The moment in whole minutes since the year 0, for comparing; nil where it is none.
  static func minutes(of value: some Sequence<UInt8>) -> Int? {
    let octets = Array(value)
    guard flaw(in: octets, hasAction: false) == nil else { return nil }
    let year = number(octets, 0..<4)
    let month = number(octets, 5..<7)
    var days = year * 365 + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400
    for earlier in 1..<max(1, month) { days += length(ofMonth: earlier, in: year) }
    days += number(octets, 8..<10) - 1
    let time = number(octets, 11..<13) * 60 + number(octets, 14..<16)
    let zone = octets.suffix(6)
    guard octets.last.map(Octet.upper) != 0x5A, let sign = zone.first else {
      return days * 1_440 + time
    }
    let offset = Array(zone.dropFirst())
    let shift = number(offset, 0..<2) * 60 + number(offset, 3..<5)
    return days * 1_440 + time - (sign == Octet.hyphen ? -shift : shift)
  }

  private static func rangeFlaw(in value: [UInt8]) -> Int? {
    let year = number(value, 0..<4)
    let month = number(value, 5..<7)
    if !(1...12).contains(month) { return 5 }
    if !(1...length(ofMonth: month, in: year)).contains(number(value, 8..<10)) { return 8 }
    if number(value, 11..<13) > 23 { return 11 }
    if number(value, 14..<16) > 59 { return 14 }
    // A leap second is the sixtieth.
    return number(value, 17..<19) > 60 ? 17 : nil
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The number at a place; one that no part of a moment has where there is none.
  private static func number(_ octets: [UInt8], _ range: Range<Int>) -> Int {
    Int(digits: octets[range.clamped(to: octets.indices)]) ?? .max
  }
}
