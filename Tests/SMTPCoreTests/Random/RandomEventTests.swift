import SMTPCore
import Testing

/// Whatever comes in whatever order: the session neither traps nor hangs, and keeps its promises.
struct RandomEventTests {
  @Test(arguments: 0..<40)
  func promisesHoldForWildEvents(_ seed: Int) {
    for run in 0..<500 {
      Self.check(RandomSession.wild(seed: seed * 500 + run, count: 12))
    }
  }

  @Test(arguments: 0..<20)
  func promisesHoldForPlausibleSessions(_ seed: Int) {
    for run in 0..<20 { Self.check(RandomSession.plausible(seed: seed * 20 + run, turns: 40)) }
  }

  private static func check(_ events: [SessionEvent]) {
    var session = Session()
    var kinds: [Observation.Kind] = []
    var connection = 0
    var lastAnswered = 0
    var broken: [String] = []
    for event in events {
      var state = session.stateName
      session.apply(event, at: nil) { observation, session in
        if observation.index != kinds.count { broken.append("index \(observation.index)") }
        kinds.append(observation.kind)
        switch observation.kind {
        case .opened:
          connection = observation.index
          lastAnswered = 0
        case .reply(_, to: let answered?):
          if answered.index < max(connection, lastAnswered) || answered.index >= observation.index {
            broken.append("\(observation.index) answers \(answered.index)")
          } else if !Self.isAnswerable(kinds[answered.index]) {
            broken.append("\(observation.index) answers what cannot be answered")
          }
          lastAnswered = answered.index
        case .command(let command) where command.verb != .quit && !event.mayGuess:
          if session.stateName != state { broken.append("a command moved the state") }
        case .response, .note, .overrun:
          if session.stateName != state && !event.mayGuess { broken.append("the state moved") }
        default: break
        }
        // A recording may go on with TLS behind plaintext that broke it.
        let mayGoOn = event.isOpening || event.isSecured && session.closing == nil
        if state == .closed, session.stateName != .closed, !mayGoOn {
          broken.append("closed became \(session.stateName)")
        }
        state = session.stateName
      }
      broken += Self.broken(session)
    }
    session.finish { _, _ in }
    if !broken.isEmpty { Issue.record("\(broken): \(events.map(\.brief))") }
  }

  private static func isAnswerable(_ kind: Observation.Kind) -> Bool {
    switch kind {
    case .command, .response, .message: true
    default: false
    }
  }

  /// The promises about what may come next that do not hold.
  private static func broken(_ session: Session) -> [String] {
    let tokens = session.available().map(\.token)
    var broken: [String] = []
    switch session.state {
    case .connect, .tlsPending, .quit, .closed:
      if !tokens.isEmpty { broken.append("\(session.stateName) suggests \(tokens)") }
    case .data:
      if tokens != ["."] && !session.isChunkOpen { broken.append("data suggests \(tokens)") }
    default:
      if session.isReplyOutstanding, !tokens.isEmpty {
        broken.append("suggests \(tokens) too early")
      }
    }
    for case .command(let verb) in session.available() where verb.isPrivate || verb.isHistoric {
      broken.append("suggests \(verb)")
    }
    for suggestion in session.suggestions() where suggestion.template.isEmpty {
      broken.append("no template")
    }
    if let envelope = session.state.envelope,
      envelope.recipients.count > envelope.acceptedCount + envelope.refusedCount
    {
      broken.append("recipients do not add up")
    }
    return broken
  }
}

extension SessionEvent {
  /// Whether the session has to guess what unread octets were, because none will say it.
  fileprivate var mayGuess: Bool {
    switch self {
    case .opened, .closed, .secured, .securingFailed, .securityLayer: true
    default: false
    }
  }

  fileprivate var isOpening: Bool { if case .opened = self { true } else { false } }

  fileprivate var isSecured: Bool { if case .secured = self { true } else { false } }
}

extension Session {
  fileprivate var isChunkOpen: Bool { isInContent && stateName != .data }
}
