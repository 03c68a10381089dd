import SMTPCore
import TestSupport
import Testing

@testable import Transcript

/// Places, speeds and limits as a person writes them, and what the clock makes of them.
@Suite struct PlaybackPlaceTests {
  @Test(
    arguments: [
      ("12.5", .time(12_500_000)), ("1:20", .time(80_000_000)),
      ("1:02:03.25", .time(3_723_250_000)),
      (".5", .time(500_000)), ("0", .time(0)), ("40%", .share(400_000)), ("12.5%", .share(125_000)),
      ("100%", .share(1_000_000)), ("+10", .way(10_000_000)), ("-1:00", .way(-60_000_000)),
      ("1.2345678", .time(1_234_567)),
      // As the log shows it, which cuts off.
      ("4.004", .time(4_004_999)),
      ("", nil), ("x", nil), ("1:x", nil), ("1.5:00", nil), ("1:2:3:4", nil), ("101%", nil),
      ("-5%", nil), ("%", nil), ("+", nil), ("1e3", nil), ("٣", nil), (".", nil),
      ("99999999999999999999", nil),
    ] as [(String, PlaybackPlace?)])
  func placesAreRead(_ text: String, _ place: PlaybackPlace?) {
    #expect(PlaybackPlace(text) == place)
  }

  @Test(
    arguments: [
      ("1", 100), ("0.01", 1), ("1000", 100_000), ("2.5", 250), ("0", nil), ("1001", nil),
      ("0.001", nil), ("-1", nil), ("x2", nil),
    ] as [(String, Int?)])
  func speedsAreRead(_ text: String, _ percent: Int?) {
    #expect(PlaybackSpeed(text)?.percent == percent)
  }

  @Test func anySpeedGoesOnInPowersOfTwo() throws {
    let three = try #require(PlaybackSpeed("3"))
    #expect(three.faster.percent == 400 && three.slower.percent == 200)
    let hundred = try #require(PlaybackSpeed("100"))
    #expect(hundred.isFastest && hundred.slower.percent == 1_600)
    #expect(three.played(in: 1_000) == 3_000 && three.duration(ofPlaying: 1_000) == 334)
    #expect(three.played(in: .max) == .max && hundred.duration(ofPlaying: .max) > 0)
  }

  @Test(
    arguments: [("2", 2_000_000), ("0.5", 500_000), ("off", .max), ("OFF", .max), ("-1", nil)]
      as [(String, Int64?)])
  func limitsAreRead(_ text: String, _ limit: Int64?) {
    #expect(PlaybackClock.idleLimit(text) == limit)
  }

  /// In the silence before the line at 301 s two seconds stay.
  @Test(
    arguments: [
      ("0", 1, 40), ("0.5", 1, 500), ("1", 3, 1_000), ("2", 3, 2_000), ("4:00", 3, 2_999),
      ("301", 4, 301_000), ("301.5", 4, 301_500), ("9:00", 5, 302_000),
    ] as [(String, Int, Int64)])
  func aMomentIsGoneTo(_ text: String, count: Int, moment: Int64) throws {
    var clock = PlaybackClockTests.clock(PlaybackClockTests.usual)
    clock.seek(to: try #require(PlaybackPlace(text)), in: PlaybackClockTests.usual)
    #expect(clock.entryCount == count)
    let instant = try #require(clock.instant(in: PlaybackClockTests.usual))
    #expect(instant.microseconds / 1_000 == moment)
  }

  @Test(arguments: 0..<30) func anotherLimitChangesNoPlace(seed: Int) {
    var random = TestSupport.SeededGenerator(seed: seed)
    var moment: Int64 = 0
    let timeline = PlaybackClockTests.timeline(
      (0..<30).map { _ in
        moment += random.pick([0, 1, 10, 1_999, 2_000, 2_001, 60_000] as [Int64])
        return Bool.random(using: &random) ? moment : nil
      })
    var clock = PlaybackClockTests.clock(timeline)
    for _ in 0..<50 {
      clock.seek(by: Int64.random(in: -5_000_000...5_000_000, using: &random))
      let (count, beyond) = (
        clock.entryCount, clock.position - (clock.due(clock.entryCount - 1) ?? 0)
      )
      let limit = random.pick([0, 1, 500_000, 2_000_000, .max] as [Int64])
      clock.changeIdleLimit(to: limit, in: timeline)
      #expect(clock.entryCount == count && clock.idleLimit == limit)
      let now = clock.position - (clock.due(count - 1) ?? 0)
      #expect(now >= 0 && now <= beyond && clock.position <= clock.length)
      var fresh = PlaybackClock(idleLimit: limit)
      fresh.extend(to: timeline)
      #expect(fresh.length == clock.length)
    }
  }
}
