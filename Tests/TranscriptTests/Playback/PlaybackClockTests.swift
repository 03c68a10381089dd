import SMTPCore
import TestSupport
import Testing
import Transcript

/// That a recording is played at its pace, and that one gets everywhere in it.
@Suite struct PlaybackClockTests {
  /// A session of notes, at these moments in milliseconds.
  static func timeline(_ moments: [Int64?]) -> Timeline {
    var timeline = Timeline()
    for (index, at) in moments.enumerated() {
      let instant = at.map { Instant(microseconds: $0 * 1_000) }
      timeline.append(TimedEvent(at: instant, .note("\(index)")))
    }
    return timeline
  }

  static func clock(_ timeline: Timeline, isWhole: Bool = true) -> PlaybackClock {
    var clock = PlaybackClock()
    clock.extend(to: timeline)
    if isWhole { clock.finish() }
    return clock
  }

  static func at(_ milliseconds: Int64) -> Instant { Instant(microseconds: milliseconds * 1_000) }

  /// Entries at 40 ms, 1 s, 1 s, and after a gap of five minutes at 301 s and 302 s.
  static let usual = timeline([40, 1_000, 1_000, 301_000, 302_000])

  @Test(
    arguments: [
      (0, 1), (959, 1), (960, 3), (2_959, 3), (2_960, 4), (3_959, 4), (3_960, 5), (9_000, 5),
    ] as [(Int64, Int)])
  func entriesHappenAtTheirTimeWithLongGapsShortened(after milliseconds: Int64, count: Int) {
    var clock = Self.clock(Self.usual)
    clock.play()
    clock.advance(to: Self.at(7_000))
    clock.advance(to: Self.at(7_000 + milliseconds))
    #expect(clock.entryCount == count)
    #expect(clock.isPlaying == (count < 5))
  }

  @Test(
    arguments: [
      (0, 40, nil), (500, 540, nil), (960, 1_000, 300_000), (2_000, 2_040, 300_000),
      (2_959, 2_999, 300_000), (2_960, 301_000, nil), (3_000, 301_040, nil), (99_000, 302_000, nil),
    ] as [(Int64, Int64, Int64?)])
  func itKnowsItsMomentInTheRecording(after: Int64, moment: Int64, gap: Int64?) {
    var clock = Self.clock(Self.usual)
    clock.play()
    clock.advance(to: Self.at(0))
    clock.advance(to: Self.at(after))
    #expect(clock.instant(in: Self.usual) == Self.at(moment))
    #expect(clock.shortenedGap(in: Self.usual) == gap.map { $0 * 1_000 })
  }

  @Test func theSpeedDividesWhatIsLeft() {
    var clock = Self.clock(Self.usual)
    clock.play()
    clock.advance(to: Self.at(0))
    #expect(clock.nextDue(at: Self.at(0)) == Self.at(960))
    clock.speed = clock.speed.faster.faster
    #expect(clock.speed.percent == 400)
    #expect(clock.nextDue(at: Self.at(0)) == Self.at(240))
    clock.advance(to: Self.at(240))
    #expect(clock.entryCount == 3)
    clock.speed = clock.speed.slower.slower.slower
    #expect(clock.nextDue(at: Self.at(240)) == Self.at(240 + 4_000))
    clock.advance(to: Self.at(240 + 3_999))
    #expect(clock.entryCount == 3)
    clock.advance(to: Self.at(240 + 4_000))
    #expect(clock.entryCount == 4)
  }

  @Test func speedsArePowersOfTwoWithinBounds() {
    var speed = PlaybackSpeed.normal
    var percents: [Int] = []
    for _ in 0..<6 { speed = speed.slower }
    #expect(speed.isSlowest)
    repeat {
      percents.append(speed.percent)
      speed = speed.faster
    } while !speed.isFastest
    #expect(percents + [speed.percent] == [25, 50, 100, 200, 400, 800, 1_600])
    #expect(speed.faster == speed)
  }

  @Test func entriesWithoutTimesFollowAtAFixedPace() {
    let timeline = Self.timeline([nil, nil, nil])
    var clock = Self.clock(timeline)
    clock.play()
    clock.advance(to: Self.at(0))
    for (after, count) in [(0, 1), (499, 1), (500, 2), (1_000, 3)] as [(Int64, Int)] {
      clock.advance(to: Self.at(after))
      #expect(clock.entryCount == count)
      #expect(clock.instant(in: timeline) == nil)
    }
  }

  @Test func itPausesAndGoesOnWhereItWas() {
    var clock = Self.clock(Self.usual)
    clock.play()
    clock.advance(to: Self.at(0))
    clock.advance(to: Self.at(500))
    clock.pause()
    #expect(clock.nextDue(at: Self.at(500)) == nil)
    clock.advance(to: Self.at(80_000))
    #expect(clock.position == 500_000)
    clock.play()
    #expect(clock.nextDue(at: Self.at(80_000)) == Self.at(80_000))
    clock.advance(to: Self.at(90_000))
    #expect(clock.nextDue(at: Self.at(90_000)) == Self.at(90_460))
  }

  @Test func stepsGoOneEntryEvenWhereSeveralComeAtOnce() {
    var clock = Self.clock(Self.usual)
    for count in [2, 3, 4, 5, 5] {
      clock.step(by: 1)
      #expect(clock.entryCount == count)
    }
    for count in [4, 3, 2, 1, 1] {
      clock.step(by: -1)
      #expect(clock.entryCount == count)
    }
    #expect(!clock.isPlaying)
  }

  @Test func seekingGoesByPlayingTime() {
    var clock = Self.clock(Self.usual)
    clock.seek(by: 3_000_000)
    #expect(clock.entryCount == 4)
    clock.seek(by: 5_000_000)
    #expect(clock.isAtEnd)
    clock.seek(by: -2_000_000)
    #expect(clock.position == 1_960_000)
    #expect(clock.entryCount == 3)
    clock.seek(by: .min)
    #expect(clock.position == 0)
    #expect(clock.entryCount == 1)
  }

  @Test func playingAtTheEndStartsAgain() {
    var clock = Self.clock(Self.usual)
    clock.seekToEnd()
    #expect(clock.isAtEnd && !clock.isPlaying)
    clock.play()
    #expect(clock.isPlaying && clock.entryCount == 1)
  }

  @Test func aSingleEntryIsAtItsEndAtOnce() {
    var clock = Self.clock(Self.timeline([5]))
    clock.play()
    #expect(clock.isAtEnd && !clock.isPlaying)
    var empty = Self.clock(Timeline())
    empty.play()
    empty.step(by: 1)
    #expect(empty.entryCount == 0 && !empty.isPlaying)
  }

  @Test func itWaitsForWhatIsBeingLoaded() {
    var timeline = Self.timeline([0, 1_000])
    var clock = Self.clock(timeline, isWhole: false)
    clock.play()
    clock.advance(to: Self.at(0))
    clock.advance(to: Self.at(5_000))
    #expect(clock.entryCount == 2 && clock.isPlaying && !clock.isAtEnd)
    #expect(clock.nextDue(at: Self.at(5_000)) == nil)
    timeline.append(TimedEvent(at: Self.at(1_500), .note("later")))
    clock.extend(to: timeline)
    // The time it waited does not count.
    clock.advance(to: Self.at(60_000))
    #expect(clock.entryCount == 2)
    #expect(clock.nextDue(at: Self.at(60_000)) == Self.at(60_500))
    clock.finish()
    clock.advance(to: Self.at(60_500))
    #expect(clock.isAtEnd && !clock.isPlaying)
  }

  @Test func theEndThatWasAskedForIsTheEndOfAll() {
    var timeline = Self.timeline([0, 1_000])
    var clock = Self.clock(timeline, isWhole: false)
    clock.seekToEnd()
    timeline.append(TimedEvent(at: Self.at(9_000), .note("later")))
    clock.extend(to: timeline)
    clock.finish()
    #expect(clock.entryCount == 3 && clock.isAtEnd)
    #expect(clock.instant(in: timeline) == Self.at(9_000))
  }

  @Test(arguments: 0..<40)
  func whateverIsDoneItStaysInside(_ seed: Int) {
    var random = TestSupport.SeededGenerator(seed: seed)
    var timeline = Timeline()
    var clock = PlaybackClock(idleLimit: random.pick([0, 1_000, 2_000_000] as [Int64]))
    var now: Int64 = 0
    var moment: Int64 = 0
    for _ in 0..<400 {
      let before = (position: clock.position, count: clock.entryCount)
      let isBackward: Bool
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        for _ in 0..<Int.random(in: 0..<4, using: &random) {
          let gap: Int64 = random.pick([0, 0, -900, 1_000, 70_000, 400_000_000, .max / 1_000])
          moment += gap.clamped(whenAddedTo: moment)
          let at = random.once(in: 5) ? nil : Instant(microseconds: moment)
          timeline.append(TimedEvent(at: at, .note("")))
        }
        if !clock.isWhole { clock.extend(to: timeline) }
        isBackward = false
      case 1:
        isBackward = clock.isAtEnd
        clock.play()
      case 2:
        clock.pause()
        isBackward = false
      case 3:
        let distance: Int64 = random.pick([-5_000_000, 5_000_000, .min, .max, 1, -1])
        clock.seek(by: distance)
        isBackward = distance < 0
      case 4:
        let step = random.pick([1, -1] as [Int])
        clock.step(by: step)
        isBackward = step < 0 || before.position > clock.position
      case 5:
        clock.speed = random.pick([clock.speed.faster, clock.speed.slower])
        isBackward = false
      case 6 where random.once(in: 4):
        clock.seekToEnd()
        isBackward = before.position > clock.position
      case 7 where random.once(in: 4):
        clock.seekToStart()
        isBackward = true
      case 8 where random.once(in: 20):
        clock.finish()
        isBackward = false
      default:
        now += Int64.random(in: 0...3_000_000, using: &random)
        clock.advance(to: Instant(microseconds: now))
        isBackward = false
      }
      #expect((0...clock.length).contains(clock.position))
      #expect((0...timeline.entries.count).contains(clock.entryCount))
      if !isBackward {
        #expect(clock.position >= before.position)
        #expect(clock.entryCount >= before.count)
      }
      if let due = clock.nextDue(at: Instant(microseconds: now)) {
        #expect(clock.isPlaying)
        var later = clock
        later.advance(to: Instant(microseconds: now))
        if let due = later.nextDue(at: Instant(microseconds: now)) {
          // What is due then has happened then.
          let count = later.entryCount
          later.advance(to: due)
          #expect(later.entryCount > count)
        }
        #expect(due.microseconds >= 0)
      }
    }
  }
}

extension Int64 {
  /// What can be added to `number` without leaving the numbers there are.
  fileprivate func clamped(whenAddedTo number: Int64) -> Int64 {
    number.addingReportingOverflow(self).overflow ? 0 : self
  }
}
