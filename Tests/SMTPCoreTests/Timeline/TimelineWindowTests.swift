import TestSupport
import Testing

@testable import SMTPCore

struct TimelineWindowTests {
  @Test(arguments: 0..<6)
  func windowsAreTheirMoments(_ seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var timeline = Timeline()
    while timeline.entries.count < 1_000 {
      let turns = RandomSession.plausible(
        seed: Int.random(in: 0..<1_000, using: &generator), turns: 40)
      for event in turns { timeline.append(TimedEvent(at: nil, event)) }
    }
    timeline.finish()
    let count = timeline.entries.count
    let ranges = (0..<20).map { _ in
      let first = Int.random(in: -5..<count, using: &generator)
      return first..<first + Int.random(in: 0..<60, using: &generator)
    }
    for range in ranges + [count - 3..<count + 7, count..<count + 1, -9..<0] {
      let moments = timeline.moments(in: range)
      let indices = Array(range.clamped(to: 0..<count))
      try #require(moments.count == indices.count)
      for (index, moment) in zip(indices, moments) {
        let alone = try #require(timeline.moment(at: index))
        #expect(moment.observation == alone.observation)
        #expect(moment.session == alone.session)
        #expect(moment.observation.index == alone.observation.index)
      }
    }
  }

  /// What a window costs is counted, not timed.
  @Test func aWindowFoldsFewEventsWhereverItIs() {
    var timeline = Timeline()
    for number in 0..<2_000 {
      timeline.append(TimedEvent(at: nil, .sent("NOOP \(number)\r\n".octets)))
      timeline.append(TimedEvent(at: nil, .received("250 ok\r\n".octets)))
    }
    for _ in 0..<4 {
      let flood = Array(repeatElement("250 unasked\r\n".octets, count: 2_000).joined())
      timeline.append(TimedEvent(at: nil, .received(flood)))
    }
    for index in stride(from: 0, to: timeline.entries.count, by: 97) {
      let event = timeline.entries[index].event
      let checkpoint = timeline.checkpoint(before: event).event
      #expect((0...Timeline.checkpointInterval).contains(event - checkpoint))
      let octets = (checkpoint...event).reduce(0) { octets, number in
        guard case .received(let part) = timeline.events[number]?.event else { return octets }
        return octets + part.count
      }
      #expect(octets <= Timeline.checkpointOctets + 2 * Timeline.longestEvent)
    }
  }

  @Test func aLongEventGivesTheSameEntriesAsAWholeOne() {
    let replies = Array(repeatElement("250 two\r\n", count: 2_000).joined().octets)
    let injection: [SessionEvent] = [
      .received("220 mx\r\n".octets), .sent("EHLO a\r\n".octets), .received("250 mx\r\n".octets),
      .sent("STARTTLS\r\n".octets), .received("220 go\r\n".octets + replies),
    ]
    for events in [[.received("220 mx\r\n".octets), .received(replies)], injection] {
      var timeline = Timeline()
      var session = Session()
      for event in events {
        let seen = timeline.append(TimedEvent(at: Instant(microseconds: 7), event))
        #expect(seen == session.apply(event, at: Instant(microseconds: 7)))
      }
      #expect(timeline.session == session)
    }
  }

  @Test func theEndOfTheSourceIsAMoment() {
    var timeline = Timeline()
    timeline.append(TimedEvent(at: nil, .received("220-mx\r\n220".octets)))
    #expect(timeline.entries.isEmpty)
    #expect(timeline.finish().count == 1)
    #expect(timeline.moment(at: 0)?.observation.reply?.end == .cut)
    #expect(timeline.finish().isEmpty)
    #expect(timeline.append(TimedEvent(at: nil, .note("too late"))).isEmpty)
    #expect(timeline.entries.count == 1)
  }

  @Test func landmarksAreFoundInBothDirections() {
    var timeline = Timeline()
    let events: [SessionEvent] = [
      .opened(Opening()),  // 0
      .received("220 mx\r\n".octets), .sent("EHLO a\r\n".octets),  // 1, 2
      .received("250-mx\r\n250 STARTTLS\r\n".octets),  // 3
      .sent("STARTTLS\r\n".octets), .received("220 go\r\n".octets),  // 4, 5
      .secured(TLSFacts()),  // 6
      .sent("EHLO a\r\n".octets), .received("250 mx\n".octets),  // 7, 8
      .sent("EHLO a\r\n".octets), .received("550 no\r\n".octets),  // 9, 10
      .opened(Opening()),  // 11
    ]
    for event in events { timeline.append(TimedEvent(at: nil, event)) }
    #expect(timeline.entries.count == 12)
    let expected: [(Timeline.Landmark, before: [Int?], after: [Int?])] = [
      (
        .opened, [nil, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 11], Array(repeating: 11, count: 11) + [nil]
      ),
      (
        .hello, [nil, nil, nil, nil, 3, 3, 3, 3, 3, 8, 8, 8, 8],
        [3, 3, 3, 8, 8, 8, 8, 8, nil, nil, nil, nil]
      ),
      (
        .secured, [nil, nil, nil, nil, nil, nil, nil, 6, 6, 6, 6, 6, 6],
        [6, 6, 6, 6, 6, 6, nil, nil, nil, nil, nil, nil]
      ),
      (
        .finding, [nil, nil, nil, nil, nil, nil, nil, nil, nil, 8, 8, 8, 8],
        [8, 8, 8, 8, 8, 8, 8, 8, nil, nil, nil, nil]
      ),
    ]
    for (landmark, before, after) in expected {
      for (index, place) in before.enumerated() {
        #expect(timeline.last(landmark, before: index) == place, "\(landmark) before \(index)")
      }
      for (index, place) in after.enumerated() {
        #expect(timeline.first(landmark, after: index) == place, "\(landmark) after \(index)")
      }
    }
    #expect(timeline.first(.opened, after: Int.max) == nil)
    #expect(timeline.first(.opened, after: -1) == 0)
  }
}
