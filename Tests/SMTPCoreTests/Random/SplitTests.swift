import SMTPCore
import TestSupport
import Testing

/// The same octets give the same session, in whatever pieces they come.
struct SplitTests {
  @Test(arguments: 0..<60)
  func plausibleSessionsDoNotDependOnTheirPieces(_ seed: Int) {
    Self.check(RandomSession.plausible(seed: seed, turns: 60), seed)
  }

  @Test(arguments: 0..<60)
  func wildSessionsDoNotDependOnTheirPieces(_ seed: Int) {
    for run in 0..<20 { Self.check(RandomSession.wild(seed: seed * 20 + run, count: 12), seed) }
  }

  @Test(arguments: ["conversations", "findings"])
  func conversationsDoNotDependOnTheirPieces(_ folder: String) throws {
    let script = try ConversationScript(folder: folder)
    for conversation in script.conversations {
      let events = ConversationPlayer(conversation, script.stages).events
      // Lines beyond all limits are cut in every way by the tests of the framers.
      if events.reduce(0, { $0 + $1.octetCount }) < 4_000 { Self.check(events, 0) }
    }
  }

  private static func check(_ events: [SessionEvent], _ seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let whole = fold(events)
    let ways: [(String, [SessionEvent])] = [
      ("octet by octet", split(events) { $0.map { [$0] } }),
      ("in random pieces", split(events) { $0.randomPieces(using: &generator) }),
      ("joined", joined(events)),
    ]
    for (way, pieces) in ways {
      let other = fold(pieces)
      if whole.states != other.states || whole.observations != other.observations {
        let place = zip(whole.observations, other.observations).prefix { $0 == $1 }.count
        Issue.record(
          """
          \(way), observation \(place) is \(other.observations.dropFirst(place).first?.summary ?? "missing") \
          in place of \(whole.observations.dropFirst(place).first?.summary ?? "nothing"): \
          \(events.map(\.brief))
          """)
        return
      }
      #expect(whole.session == other.session)
    }
  }

  private struct Fold {
    var observations: [Observation] = []
    var states: [StateName] = []
    var session = Session()
  }

  private static func fold(_ events: [SessionEvent]) -> Fold {
    var fold = Fold()
    var session = Session()
    for event in events {
      session.apply(event, at: nil) { observation, session in
        var observation = observation
        // How much of it is seen depends on the socket: the rest is thrown away unseen.
        if case .injected = observation.kind {
          observation.kind = .injected(octets: 0, beginning: [])
        }
        fold.observations.append(observation)
        fold.states.append(session.stateName)
      }
    }
    session.finish { observation, session in
      fold.observations.append(observation)
      fold.states.append(session.stateName)
    }
    fold.session = session
    return fold
  }

  private static func split(
    _ events: [SessionEvent], _ pieces: ([UInt8]) -> [[UInt8]]
  ) -> [SessionEvent] {
    events.flatMap { event -> [SessionEvent] in
      switch event {
      case .received(let octets): pieces(octets).map { .received($0) }
      case .sent(let octets): pieces(octets).map { .sent($0) }
      default: [event]
      }
    }
  }

  private static func joined(_ events: [SessionEvent]) -> [SessionEvent] {
    var joined: [SessionEvent] = []
    for event in events {
      switch (joined.last, event) {
      case (.received(let before), .received(let octets)):
        joined[joined.count - 1] = .received(before + octets)
      case (.sent(let before), .sent(let octets)):
        joined[joined.count - 1] = .sent(before + octets)
      default: joined.append(event)
      }
    }
    return joined
  }
}

extension SessionEvent {
  /// How many octets went over the wire.
  fileprivate var octetCount: Int {
    switch self {
    case .received(let octets), .sent(let octets): octets.count
    default: 0
    }
  }

  /// The event as a failed test prints it.
  var brief: String {
    switch self {
    case .received(let octets): "S \(VisibleText.string(octets))"
    case .sent(let octets): "C \(VisibleText.string(octets))"
    default: "\(self)"
    }
  }
}
