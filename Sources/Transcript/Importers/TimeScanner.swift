import SMTPCore

/// Reads the times of logs: ISO 8601 in its usual spellings, syslog's, and the time of day.
struct TimeScanner {
  /// What was not read yet.
  private(set) var rest: ArraySlice<UInt8>

  /// A scanner at the front of `octets`.
  init(_ octets: ArraySlice<UInt8>) { rest = octets }

  /// The time at the front; nil, and nothing is taken, where there is none.
  mutating func time() -> LogTime? {
    let start = rest
    if let time = moment() ?? syslog() ?? timeOfDay() { return time }
    rest = start
    return nil
  }

  /// `2026-11-21T19:27:16.123Z`, `2026-11-21 19:27:16,123 +0100`, `2026/11/21 19:27:16`.
  private mutating func moment() -> LogTime? {
    let start = rest
    guard let year = number(4), let separator = rest.first,
      separator == Octet.hyphen || separator == Octet.slash, take(separator),
      let month = number(2), take(separator), let day = number(2),
      take(UInt8(ascii: "T")) || take(Octet.space), (1...12).contains(month),
      (1...31).contains(day), case .ofDay(let time)? = timeOfDay()
    else {
      rest = start
      return nil
    }
    let days = Timestamp.days(before: day, month, year)
    return .moment((days * LogTime.day + time) - offset() * 60_000_000)
  }

  /// Minutes east of Greenwich; 0 where no zone is written.
  private mutating func offset() -> Int64 {
    let start = rest
    if take(UInt8(ascii: "Z")) { return 0 }
    _ = take(Octet.space)
    let sign: Int64 = rest.first == Octet.hyphen ? -1 : 1
    if take(Octet.plus) || take(Octet.hyphen), let hours = number(2) {
      _ = take(Octet.colon)
      if let minutes = number(2) { return sign * (hours * 60 + minutes) }
    }
    rest = start
    return 0
  }

  private static let months: [[UInt8]] = [
    "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
  ].map { Array($0.utf8) }

  /// `Nov  2 10:00:00`; the days are counted in a year with a leap day.
  private mutating func syslog() -> LogTime? {
    let start = rest
    let name = rest.prefix(3).map(Octet.upper)
    guard let month = Self.months.firstIndex(of: name) else { return nil }
    rest = rest.dropFirst(3).drop(while: Octet.isBlank)
    guard let day = number(2) ?? number(1), (1...31).contains(day), take(Octet.space),
      case .ofDay(let time)? = timeOfDay()
    else {
      rest = start
      return nil
    }
    let days =
      Timestamp.days(before: day, Int64(month + 1), 2000) - Timestamp.days(before: 1, 1, 2000)
    return .ofYear(days * LogTime.day + time)
  }

  /// `19:27:16.123456`.
  private mutating func timeOfDay() -> LogTime? {
    let start = rest
    guard let hour = number(2), take(Octet.colon), let minute = number(2), take(Octet.colon),
      let second = number(2), hour < 24, minute < 60, second <= 60
    else {
      rest = start
      return nil
    }
    return .ofDay(((hour * 60 + minute) * 60 + second) * 1_000_000 + fraction())
  }

  /// Microseconds behind a dot or comma; 0 if there is none.
  private mutating func fraction() -> Int64 {
    guard rest.first == Octet.dot || rest.first == Octet.comma else { return 0 }
    let digits = rest.dropFirst().prefix(9).prefix(while: Octet.isDigit)
    guard !digits.isEmpty else { return 0 }
    rest = rest[digits.endIndex...].drop(while: Octet.isDigit)
    let six = digits.prefix(6) + repeatElement(Octet.zero, count: max(0, 6 - digits.count))
    return Int(digits: six).map(Int64.init) ?? 0
  }

  private mutating func number(_ width: Int) -> Int64? {
    let digits = rest.prefix(width)
    guard digits.count == width, let number = Int(digits: digits) else { return nil }
    rest = rest.dropFirst(width)
    return Int64(number)
  }

  private mutating func take(_ octet: UInt8) -> Bool {
    guard rest.first == octet else { return false }
    rest = rest.dropFirst()
    return true
  }
}
