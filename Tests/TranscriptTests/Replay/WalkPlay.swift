import SMTPCore

@testable import Transcript

/// A walk along a recording, and a server that it meets.
struct WalkPlay {
  /// What the server does, one after the other, whenever something was sent.
  enum Answer {
    case says(String)
    /// It says this, and TLS comes up.
    case secures(String)
    case closes
    /// It says this and closes.
    case leaves(String)
  }

  var walk: ReplayWalk
  private(set) var session = Session()
  private(set) var told: [String] = []

  init(_ walk: ReplayWalk) { self.walk = walk }

  /// The recorded events as a timeline.
  static func timeline(_ events: [SessionEvent]) -> Timeline {
    var timeline = Timeline()
    for event in events { timeline.append(TimedEvent(at: nil, event)) }
    return timeline
  }

  /// A dialogue of `C:` and `S:` lines as a timeline.
  static func timeline(_ text: String) -> Timeline {
    timeline(SessionImporter.events(of: Array(text.utf8), as: .dialogue).map(\.event))
  }

  mutating func happen(_ event: SessionEvent) {
    walk.take(event, session.apply(event))
  }

  /// Goes on behind each difference as long as there are answers, and tells each step.
  ///
  /// - Parameter isSecured: Whether TLS comes before the greeting.
  mutating func run(
    _ answers: [Answer], opening: String? = "220 new ESMTP\r\n", isSecured: Bool = false
  ) {
    happen(.opened(Opening(host: "new")))
    if isSecured { happen(.secured(TLSFacts())) }
    if let opening { happen(.received(Array(opening.utf8))) }
    var answers = answers[...]
    while true {
      let step = walk.next(in: session)
      tell(step)
      switch step {
      case .send(let octets):
        happen(.sent(octets))
        guard let answer = answers.popFirst() else { return }
        give(answer)
      case .logIn(let mechanism):
        happen(.redacted(Redaction(side: .client, label: "AUTH \(mechanism)", octets: 40)))
        guard let answer = answers.popFirst() else { return }
        give(answer)
      case .differs(_, nil): walk.goOn()
      case .differs, .wait, .blocked, .closed, .done: return
      }
    }
  }

  private mutating func give(_ answer: Answer) {
    switch answer {
    case .says(let text): happen(.received(Array(text.utf8)))
    case .secures(let text):
      happen(.received(Array(text.utf8)))
      happen(.secured(TLSFacts()))
    case .leaves(let text):
      happen(.received(Array(text.utf8)))
      happen(.closed(Closing(by: .server)))
    case .closes: happen(.closed(Closing(by: .server)))
    }
  }

  private mutating func tell(_ step: ReplayWalk.Step) {
    switch step {
    case .wait: told.append("wait")
    case .send(let octets):
      told.append(String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "~"))
    case .logIn(let mechanism): told.append("log in by \(mechanism)")
    case .differs(let pairs, let obstacle):
      let words = pairs.flatMap(\.differences).map {
        "\($0.subject ?? $0.kind.rawValue) \($0.first ?? "–") → \($0.second ?? "–")"
      }
      told.append(
        "differs: \(words.joined(separator: ", "))" + (obstacle.map { " and \($0)" } ?? ""))
    case .blocked(let obstacle): told.append("blocked: \(obstacle)")
    case .closed: told.append("closed")
    case .done: told.append("done")
    }
  }
}
