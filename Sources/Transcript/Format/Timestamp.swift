/// A moment in UTC, to the microsecond, as RFC 3339 writes it.
package struct Timestamp: Hashable, Comparable, Sendable {
  /// Microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  package var microseconds: Int64

  /// The moment `microseconds` after 1970 began in UTC.
  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// The moment that a clock of the system gives as seconds and nanoseconds since 1970.
  package init(seconds: Int, nanoseconds: Int) {
    let (product, isTooFar) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
    let (sum, overflows) = product.addingReportingOverflow(Int64(nanoseconds / 1_000))
    microseconds = isTooFar || overflows ? 0 : sum
  }

  package static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

  /// As RFC 3339 writes it, with microseconds: `2026-11-21T19:27:16.123456Z`.
  package var text: String {
    let part = parts
    let date = Self.digits(part.year, 4) + "-" + Self.digits(part.month, 2) + "-"
    let time = Self.digits(part.hour, 2) + ":" + Self.digits(part.minute, 2) + ":"
    return date + Self.digits(part.day, 2) + "T" + time + Self.digits(part.second, 2) + "."
      + Self.digits(part.microsecond, 6) + "Z"
  }

  /// The second, without what a file name should not hold: `2026-11-21T192716Z`.
  package var fileName: String {
    let part = parts
    let date = Self.digits(part.year, 4) + "-" + Self.digits(part.month, 2) + "-"
    return date + Self.digits(part.day, 2) + "T" + Self.digits(part.hour, 2)
      + Self.digits(part.minute, 2) + Self.digits(part.second, 2) + "Z"
  }

  struct Parts {
    var year, month, day, hour, minute, second, microsecond: Int64
  }

  var parts: Parts {
    let days = Self.floor(microseconds, 86_400_000_000)
    let rest = microseconds - days * 86_400_000_000
    // The calendar repeats every 400 years; years begin in March, so that the leap day is the last.
    let shifted = days + 719_468
    let era = Self.floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return Parts(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1, hour: rest / 3_600_000_000,
      minute: rest / 60_000_000 % 60, second: rest / 1_000_000 % 60,
      microsecond: rest % 1_000_000)
  }

  static func floor(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    dividend / divisor - (dividend % divisor < 0 ? 1 : 0)
  }

  static func digits(_ number: Int64, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
