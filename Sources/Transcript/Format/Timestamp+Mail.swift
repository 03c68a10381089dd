/// Dates as the header of a message has them (RFC 5322 §3.3).
extension Timestamp {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The second, in UTC: `Sat, 21 Nov 2026 19:27:16 +0000`.
  package var mailDate: String {
    let part = parts
    // 1970 began on a Thursday.
    let days = Self.floor(microseconds, 86_400_000_000) + 3
    let weekday = Self.weekdays[Int(days - Self.floor(days, 7) * 7)]
    let date = "\(weekday), \(part.day) \(Self.months[Int(part.month) - 1]) "
    let time = [part.hour, part.minute, part.second].map { Self.digits($0, 2) }
    return date + Self.digits(part.year, 4) + " " + time.joined(separator: ":") + " +0000"
  }
}
