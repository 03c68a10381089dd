/// How fast a recording is played.
package struct PlaybackSpeed: Hashable, Sendable {
  /// What faster and slower go through, in hundredths: powers of two.
  private static let steps = [25, 50, 100, 200, 400, 800, 1_600]
  /// What can be asked for, in hundredths.
  private static let bounds = 1...100_000

  /// The factor, in hundredths: 25 is a quarter.
  package let percent: Int

  /// As fast as it happened.
  package static let normal = PlaybackSpeed(percent: 100)

  /// A factor as a person writes it, `2` or `0.5`, from 0.01 to 1000; nil for anything else.
  package init?(_ text: String) {
    guard let millionths = Int64(seconds: text), millionths % 10_000 == 0,
      let percent = Int(exactly: millionths / 10_000), Self.bounds.contains(percent)
    else { return nil }
    self.percent = percent
  }

  private init(percent: Int) {
    self.percent = percent
  }

  /// The next faster one, as long as that goes.
  package var faster: PlaybackSpeed {
    Self.steps.first { $0 > percent }.map { PlaybackSpeed(percent: $0) } ?? self
  }
  /// The next slower one, as long as that goes.
  package var slower: PlaybackSpeed {
    Self.steps.last { $0 < percent }.map { PlaybackSpeed(percent: $0) } ?? self
  }
  /// Whether there is no faster one.
  package var isFastest: Bool { faster == self }
  /// Whether there is no slower one.
  package var isSlowest: Bool { slower == self }

  /// What of a recording is played in `microseconds` of a real clock.
  func played(in microseconds: Int64) -> Int64 {
    Self.scaled(microseconds, by: Int64(percent), over: 100).whole
  }

  /// How long playing `microseconds` of a recording takes, rounded up.
  func duration(ofPlaying microseconds: Int64) -> Int64 {
    let (whole, isMore) = Self.scaled(microseconds, by: 100, over: Int64(percent))
    return isMore ? whole.addingClamped(1) : whole
  }

  /// A product and quotient without a trap, and whether something is left over.
  private static func scaled(
    _ value: Int64, by factor: Int64, over divisor: Int64
  ) -> (whole: Int64, isMore: Bool) {
    let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
    // Both are small: the rest is less than the divisor.
    let (more, left) = (rest * factor).quotientAndRemainder(dividingBy: divisor)
    return (quotient.multipliedClamped(by: factor).addingClamped(more), left > 0)
  }
}
