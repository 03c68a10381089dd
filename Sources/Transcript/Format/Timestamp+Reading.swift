import SMTPCore

extension Timestamp {
  /// Reads `date-time` of RFC 3339 §5.6, with any offset and any number of decimal places; nil
  /// where `text` is something else.
  package init?(_ text: String) {
    var octets = Array(text.utf8)[...]
    guard let year = Self.number(4, in: &octets), Self.take("-", in: &octets),
      let month = Self.number(2, in: &octets), Self.take("-", in: &octets),
      let day = Self.number(2, in: &octets), Self.take("T", in: &octets),
      let hour = Self.number(2, in: &octets), Self.take(":", in: &octets),
      let minute = Self.number(2, in: &octets), Self.take(":", in: &octets),
      let second = Self.number(2, in: &octets), let fraction = Self.fraction(in: &octets),
      let offset = Self.offset(in: &octets), octets.isEmpty
    else { return nil }
    // A leap second is written as second 60.
    guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    let days = Self.days(before: day, month, year)
    let seconds = ((days * 24 + hour) * 60 + minute - offset) * 60 + second
    microseconds = seconds * 1_000_000 + fraction
  }

  private static func take(_ letter: Unicode.Scalar, in octets: inout ArraySlice<UInt8>) -> Bool {
    guard let first = octets.first, Octet.upper(first) == UInt8(ascii: letter) else { return false }
    octets.removeFirst()
    return true
  }

  private static func number(_ width: Int, in octets: inout ArraySlice<UInt8>) -> Int64? {
    let digits = octets.prefix(width)
    guard digits.count == width, let number = Int(digits: digits) else { return nil }
    octets.removeFirst(width)
    return Int64(number)
  }

  /// Microseconds behind the dot, 0 if there is none.
  private static func fraction(in octets: inout ArraySlice<UInt8>) -> Int64? {
    guard take(".", in: &octets) else { return 0 }
    let digits = octets.prefix(while: Octet.isDigit)
    octets.removeFirst(digits.count)
    let six = digits.prefix(6) + repeatElement(Octet.zero, count: max(0, 6 - digits.count))
    return digits.isEmpty ? nil : Int(digits: six).map(Int64.init)
  }

  /// Minutes east of Greenwich.
  private static func offset(in octets: inout ArraySlice<UInt8>) -> Int64? {
    if take("Z", in: &octets) { return 0 }
    let sign: Int64 = octets.first == Octet.hyphen ? -1 : 1
    guard take("+", in: &octets) || take("-", in: &octets),
      let hours = number(2, in: &octets), take(":", in: &octets),
      let minutes = number(2, in: &octets), hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private static func days(in month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01; years begin in March, so that the leap day is the last.
  static func days(before day: Int64, _ month: Int64, _ year: Int64) -> Int64 {
    // Years are 0 to 9999 and moved by one cycle of 400, so that nothing is negative.
    let shifted = year + 400 - (month <= 2 ? 1 : 0)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    return days - 719_468 - 146_097
  }
}
