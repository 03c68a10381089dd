import SMTPGuide

/// Times as a person reads them.
enum TimeSpan {
  /// A moment or a length: `12.4 s`, `1:42`, `1:02:05`; tenths below a minute.
  static func clock(_ microseconds: Int64) -> String {
    let microseconds = max(0, microseconds)
    let seconds = microseconds / 1_000_000
    if seconds < 60 { return "\(seconds).\(microseconds / 100_000 % 10) s" }
    return Guide.clock(Int(seconds))
  }

  /// A length: `850 µs`, `41 ms`, `4.2 s`, `1:42`.
  static func length(_ microseconds: Int64) -> String {
    switch microseconds {
    case ..<1_000: "\(max(0, microseconds)) µs"
    case ..<1_000_000: "\(microseconds / 1_000) ms"
    default: clock(microseconds)
    }
  }
}
