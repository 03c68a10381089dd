/// How fast a recording is played: a power of two, from a quarter to sixteen times.
package struct PlaybackSpeed: Hashable, Sendable {
  private static let exponents = -2...4

  private var exponent = 0

  /// As fast as it happened.
  package static let normal = PlaybackSpeed()

  /// Twice as fast, as long as that goes.
  package var faster: PlaybackSpeed { PlaybackSpeed(exponent: exponent + 1) }
  /// Half as fast, as long as that goes.
  package var slower: PlaybackSpeed { PlaybackSpeed(exponent: exponent - 1) }
  /// Whether there is no faster one.
  package var isFastest: Bool { exponent == Self.exponents.upperBound }
  /// Whether there is no slower one.
  package var isSlowest: Bool { exponent == Self.exponents.lowerBound }

  /// The factor, in hundredths: 25 is a quarter.
  package var percent: Int { exponent < 0 ? 100 >> -exponent : 100 << exponent }

  /// What of a recording is played in `microseconds` of a real clock.
  func played(in microseconds: Int64) -> Int64 {
    exponent < 0
      ? microseconds >> Int64(-exponent)
      : microseconds.multipliedClamped(by: 1 << Int64(exponent))
  }

  /// How long playing `microseconds` of a recording takes, rounded up.
  func duration(ofPlaying microseconds: Int64) -> Int64 {
    guard exponent > 0 else { return microseconds.multipliedClamped(by: 1 << Int64(-exponent)) }
    let factor = Int64(1) << Int64(exponent)
    return microseconds / factor + (microseconds % factor > 0 ? 1 : 0)
  }

  private init(exponent: Int = 0) {
    self.exponent = min(max(exponent, Self.exponents.lowerBound), Self.exponents.upperBound)
  }
}
