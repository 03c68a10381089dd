import SMTPCore
import TestSupport
import Testing

struct TimelineTests {
  @Test(arguments: 0..<6)
  func anyMomentIsTheFoldOfItsPrefix(_ seed: Int) throws {
    // Octet by octet, so that the session goes over several checkpoints.
    var generator = SeededGenerator(seed: seed)
    var timeline = Timeline()
    var session = Session()
    var folded: [(observation: Observation, session: Session)] = []
    var clock: Int64 = 0
    while timeline.events.count < 3 * Timeline.checkpointInterval {
      let made = RandomSession.plausible(
        seed: Int.random(in: 0..<1_000, using: &generator), turns: 40)
      for event in made.flatMap(\.octetByOctet) {
        clock += Int64.random(in: 0...9, using: &generator)
        let timed = TimedEvent(at: Instant(microseconds: clock), event)
        let seen = timeline.append(timed)
        var expected: [Observation] = []
        session.apply(event, at: timed.at) { observation, session in
          expected.append(observation)
          folded.append((observation, session))
        }
        #expect(seen == expected)
      }
    }
    #expect(timeline.session == session)
    try #require(timeline.entries.count == folded.count)
    for index in folded.indices where generator.once(in: 10) || index < 20 {
      let moment = try #require(timeline.moment(at: index))
      #expect(moment.observation == folded[index].observation)
      #expect(moment.session == folded[index].session)
      let entry = timeline.entries[index]
      #expect(entry.at == moment.observation.ended)
      #expect(entry.state == moment.session.stateName)
      #expect(entry.hasFindings == !moment.observation.findings.isEmpty)
    }
    #expect(timeline.moment(at: -1) == nil)
    #expect(timeline.moment(at: folded.count) == nil)
  }

  @Test func entriesAreFoundByTime() {
    var timeline = Timeline()
    for (at, event) in [
      (10, .opened(Opening())), (20, .received("220 mx\r\n".octets)),
      (30, .sent("EHLO a\r\n".octets)), (40, .received("250-mx\r\n".octets)),
      (50, .received("250 X\r\n".octets)), (50, .note("at the same time")),
    ] as [(Int64, SessionEvent)] {
      timeline.append(TimedEvent(at: Instant(microseconds: at), event))
    }
    let expected: [(Int64, Int?)] = [
      (0, nil), (9, nil), (10, 0), (19, 0), (20, 1), (30, 2), (49, 2), (50, 4), (1_000, 4),
      (Int64.min, nil), (Int64.max, 4),
    ]
    for (at, entry) in expected {
      #expect(timeline.entry(at: Instant(microseconds: at)) == entry)
    }
    #expect(Timeline().entry(at: Instant(microseconds: 0)) == nil)
  }

  @Test(arguments: 0..<10)
  func entriesAreFoundByTimeThoughTimesGoBackOrLack(_ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    var timeline = Timeline()
    var clock: Int64 = 100
    for event in RandomSession.plausible(seed: seed, turns: 100) {
      clock += Int64.random(in: -5...20, using: &generator)
      timeline.append(
        TimedEvent(at: generator.once(in: 10) ? nil : Instant(microseconds: clock), event))
    }
    for at in stride(from: Int64(0), to: clock + 50, by: 7) {
      // All that was complete at that moment, up to the first entry that was not.
      let instant = Instant(microseconds: at)
      let complete = timeline.entries.prefix { $0.at.map { $0 <= instant } ?? true }.count
      #expect(timeline.entry(at: instant) == (complete == 0 ? nil : complete - 1))
    }
  }

  @Test func eventsAreKeptAsTheyWere() {
    let events = RandomSession.wild(seed: 1, count: 500)
    var log = EventLog()
    for (index, event) in events.enumerated() {
      log.append(TimedEvent(at: index % 3 == 0 ? nil : Instant(microseconds: Int64(index)), event))
    }
    #expect(log.count == events.count)
    for (index, event) in events.enumerated() {
      #expect(log[index]?.event == event)
      #expect(log[index]?.at == (index % 3 == 0 ? nil : Instant(microseconds: Int64(index))))
    }
    #expect(log[-1] == nil)
    #expect(log[events.count] == nil)
  }
}

extension SessionEvent {
  fileprivate var octetByOctet: [SessionEvent] {
    switch self {
    case .received(let octets): octets.map { .received([$0]) }
    case .sent(let octets): octets.map { .sent([$0]) }
    default: [self]
    }
  }
}
