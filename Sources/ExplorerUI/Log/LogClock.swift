import SMTPCore
import SMTPGuide
import Transcript

/// What the times in the log say.
enum LogClock: Hashable, Sendable, CaseIterable {
  /// Seconds since connecting began.
  case sinceStart
  /// Seconds since the entry before.
  case sinceBefore
  /// The time of day in UTC, as mail logs write it.
  case utc

  /// The time of an entry: `41.870`, `+0.012`, `19:27:16.123`.
  ///
  /// - Parameters:
  ///   - before: When the entry before was there.
  ///   - started: The moment that the times count from.
  func text(_ at: Instant, before: Instant?, started: Timestamp?) -> String {
    switch self {
    case .sinceBefore:
      guard let before else { break }
      let passed = at.since(before)
      return (passed < 0 ? "" : "+") + Guide.seconds(microseconds: passed)
    case .utc:
      // 2026-11-21T19:27:16.123456Z
      if let moment = started?.moment(at) { return String(moment.text.dropFirst(11).prefix(12)) }
    case .sinceStart: break
    }
    return Guide.seconds(microseconds: at.microseconds)
  }
}
