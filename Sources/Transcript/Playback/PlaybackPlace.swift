/// A place of a recording, as a person writes it.
package enum PlaybackPlace: Hashable, Sendable {
  /// `1:20` or `12.5`: microseconds of recording time; whole seconds count lines where there are no
  /// times.
  case time(Int64)
  /// `40%`, in millionths.
  case share(Int64)
  /// `+10` or `-5`: microseconds of playing time from here; lines where there are no times.
  case way(Int64)

  /// Reads `1:02:03`, `1:20`, `12.5`, `40%`, `+10`, `-5`; nil for anything else.
  package init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = Int64(seconds: String(text.dropLast())), percent <= 100_000_000 else {
        return nil
      }
      self = .share(percent / 100)
    } else if text.hasPrefix("+") || text.hasPrefix("-") {
      guard let way = Self.time(text.dropFirst()) else { return nil }
      self = .way(text.hasPrefix("-") ? -way : way)
    } else {
      guard let time = Self.time(text[...]) else { return nil }
      self = .time(time.addingClamped(Self.rest(of: text)))
    }
  }

  /// What a time may have behind it: times are shown to the millisecond and cut off there, so what
  /// is shown at 4.004 s may have been at 4.0049 s.
  private static func rest(of text: String) -> Int64 {
    guard let point = text.firstIndex(of: ".") else { return 0 }
    return text[point...].dropFirst().count == 3 ? 999 : 0
  }

  /// Hours, minutes and seconds; only the seconds may have a fraction.
  private static func time(_ text: Substring) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 3 else { return nil }
    var time: Int64 = 0
    for (index, part) in parts.enumerated() {
      guard let value = Int64(seconds: String(part)),
        index == parts.count - 1 || !part.contains(".")
      else { return nil }
      time = time.multipliedClamped(by: 60).addingClamped(value)
    }
    return time
  }
}
