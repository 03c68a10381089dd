import SMTPCore

/// Plays conversations on a session and holds it to what they expect.
struct ConversationPlayer {
  /// The session as far as it was played.
  var session = Session()
  /// The state in which the conversation's own steps began.
  private(set) var began = StateName.connect
  /// What was seen in the conversation's own steps.
  private(set) var seen: [Observation] = []

  /// The events that were played, those of the stage included.
  private(set) var events: [SessionEvent] = []
  /// What was not as expected, with its place.
  private(set) var failures: [String] = []

  private var now: Instant?

  /// Plays the stage and then the conversation.
  init(_ conversation: Conversation, _ stages: [String: Conversation]) {
    let setting = Self.setting(of: conversation.stage, stages)
    if setting == nil { failures.append("\(conversation.place): no stage \(conversation.stage)") }
    for step in setting ?? [] { play(step) }
    began = session.stateName
    seen = []
    for step in conversation.steps { play(step) }
  }

  /// Plays one step.
  mutating func play(_ step: Conversation.Step) {
    var observations: [Observation] = []
    switch step.action {
    case .says(let side, let octets):
      let event = session.event(octets, of: side)
      events.append(event)
      observations = session.apply(event, at: now)
    case .event(let event):
      events.append(event)
      observations = session.apply(event, at: now)
    case .waits(let seconds):
      now = Instant(microseconds: (now?.microseconds ?? 0) + seconds * 1_000_000)
    case .ends:
      session.finish { observation, _ in observations.append(observation) }
    }
    seen += observations
    failures += (step.expected?.failures(session, observations, began: began) ?? [])
      .map { "\(step.place): \($0)" }
  }

  /// The steps of a stage, behind those of the stage that it is built on.
  private static func setting(
    of name: String, _ stages: [String: Conversation]
  ) -> [Conversation.Step]? {
    if name == "connect" { return [] }
    guard let stage = stages[name], let base = setting(of: stage.stage, stages) else { return nil }
    return base + stage.steps
  }
}

extension Session {
  /// The event of octets that the end which has this role at present sends.
  func event(_ octets: [UInt8], of side: Side) -> SessionEvent {
    (side == .client) != isSwapped ? .sent(octets) : .received(octets)
  }
}
