import SMTPCore

/// A time as a log has it.
enum LogTime: Hashable {
  /// Microseconds since 1970 in UTC, or in a zone that all lines of the log share.
  case moment(Int64)
  /// Microseconds since a year began that nobody knows, which may have had a leap day.
  case ofYear(Int64)
  /// Microseconds since midnight.
  case ofDay(Int64)

  /// Microseconds in a day.
  static let day: Int64 = 86_400_000_000
}
