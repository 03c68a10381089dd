import SMTPCore

/// Turns the times of a log into moments of the session, of which the first is 0.
struct LogClock {
  /// The moment of the last time that was read.
  private(set) var last: Instant?
  private var first: LogTime?
  /// Whole days or years that went by where times tell none.
  private var passed: Int64 = 0
  private var before: Int64 = 0

  /// The moment of the next time; one that cannot be compared with the first is that of the last.
  mutating func instant(of time: LogTime) -> Instant? {
    guard let first else {
      first = time
      (before, _) = Self.value(of: time)
      last = Instant(microseconds: 0)
      return last
    }
    let (start, _) = Self.value(of: first)
    let (value, period) = Self.value(of: time)
    guard Self.isSameKind(first, time) else { return last }
    // A time of day that goes back by more than half a day is one of the next day.
    if period > 0, before - value > period / 2 { passed = passed.addingClamped(period) }
    before = value
    let (since, _) = value.subtractingReportingOverflow(start)
    last = Instant(microseconds: since.addingClamped(passed))
    return last
  }

  /// So much time passes, as a log says that has no other times.
  mutating func pass(_ microseconds: Int64) {
    guard first == nil else { return }
    last = Instant(microseconds: (last?.microseconds ?? 0).addingClamped(microseconds))
  }

  private static func value(of time: LogTime) -> (value: Int64, period: Int64) {
    switch time {
    case .moment(let value): (value, 0)
    case .ofYear(let value): (value, 366 * LogTime.day)
    case .ofDay(let value): (value, LogTime.day)
    }
  }

  private static func isSameKind(_ first: LogTime, _ second: LogTime) -> Bool {
    switch (first, second) {
    case (.moment, .moment), (.ofYear, .ofYear), (.ofDay, .ofDay): true
    default: false
    }
  }
}
