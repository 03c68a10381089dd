import SMTPCore
import TestSupport
import Testing

/// Looking over many entries without folding them.
@Suite struct PassageTests {
  private static let seeds = Array(0..<12)

  private static func timeline(_ events: [SessionEvent]) -> Timeline {
    var timeline = Timeline()
    for event in events { timeline.append(TimedEvent(at: nil, event)) }
    timeline.finish()
    return timeline
  }

  /// What an observation says on the wire; nil where it tells of something else.
  private static func lines(_ observation: Observation) -> [[UInt8]]? {
    switch observation.kind {
    case .greeting(let reply), .reply(let reply, _): reply.lines.map(\.line.octets)
    case .command(let command), .response(let command): [command.line.octets]
    case .message(let message): message.visibleLines.map { Array($0.utf8) }
    default: nil
    }
  }

  @Test(arguments: seeds) func theyLieSideBySideAndHoldWhatIsSaid(seed: Int) throws {
    for events in [
      RandomSession.plausible(seed: seed, turns: 1_500),
      RandomSession.wild(seed: seed, count: 1_500),
    ] {
      let timeline = Self.timeline(events)
      var next = 0
      while next < timeline.entries.count {
        let passage = try #require(timeline.passage(around: next))
        #expect(passage.entries.lowerBound == next && passage.entries.contains(next))
        for index in passage.entries {
          #expect(timeline.passage(around: index)?.entries == passage.entries)
        }
        if let octets = passage.plainOctets {
          timeline.visit(passage.entries) { index, observation, _ in
            guard let lines = Self.lines(observation) else {
              Issue.record("entry \(index) is no line: \(observation.kind)")
              return
            }
            for line in lines where !line.isEmpty {
              #expect(octets.firstRange(of: line) != nil, "entry \(index)")
            }
          }
        }
        next = passage.entries.upperBound
      }
    }
  }

  /// Else nothing above would be held against anything.
  @Test func mostOfAnOrdinarySessionIsPlain() {
    var events: [SessionEvent] = [.opened(Opening()), .received("220 hi\r\n".octets)]
    for number in 0..<5_000 {
      events.append(.sent("NOOP \(number)\r\n".octets))
      events.append(.received("250-ok\r\n".octets))
      events.append(.received("250 \(number)\r\n".octets))
    }
    let timeline = Self.timeline(events)
    let plain = timeline.entries.indices.count {
      timeline.passage(around: $0)?.plainOctets != nil
    }
    #expect(plain > timeline.entries.count * 9 / 10)
  }

  /// A line that never ends makes no entry costly.
  @Test func whatIsNeverWholeIsNotLookedThrough() throws {
    var events: [SessionEvent] = [.received("220 hi\r\n".octets), .sent("EHLO me\r\n".octets)]
    events.append(.received("250".octets))
    for _ in 0..<40_000 { events.append(.sent("NOOP\r\n".octets)) }
    let timeline = Self.timeline(events)
    let passage = try #require(timeline.passage(around: 20_000))
    #expect(passage.plainOctets == nil && passage.entries.count <= 1_000)
  }

  @Test func thereIsNoneWhereNothingIs() {
    #expect(Timeline().passage(around: 0) == nil)
  }
}
