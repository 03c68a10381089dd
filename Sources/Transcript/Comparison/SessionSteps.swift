package import SMTPCore

/// Gathers the steps of a session from what was seen of it, and the names that its two ends use.
package struct SessionSteps: Sendable {
  /// The steps in their order.
  package private(set) var steps: [SessionStep] = []
  /// What the two ends call themselves.
  package private(set) var names = OwnNames()

  /// Which step the reply to an observation belongs to.
  private var places: [Int: Int] = [:]
  /// The login that is under way.
  private var login: Int?
  /// The connection whose greeting is awaited.
  private var ungreeted: Int?
  /// Whether the client has said QUIT, or the server 421, on this connection.
  private var hasFarewell = false

  /// No step yet.
  package init() {}

  /// The steps of a whole session.
  package init(_ events: some Sequence<TimedEvent>, isLMTP: Bool = false) {
    var session = Session(isLMTP: isLMTP)
    for event in events {
      session.apply(event.event, at: event.at) { observation, _ in take(observation) }
    }
    session.finish { observation, _ in take(observation) }
  }

  /// Takes what was seen next.
  package mutating func take(_ observation: Observation) {
    switch observation.kind {
    case .opened(let opening):
      names.take(opening)
      hasFarewell = false
      // Each connection of a replay counts anew.
      places = [:]
      login = nil
      ungreeted = steps.count
      append(.connection(opening), observation)
    case .greeting(let reply):
      names.take(greeting: reply)
      if reply.code == 421 { hasFarewell = true }
      greet(reply, observation)
    case .command(let command):
      names.take(command)
      if command.verb == .quit { hasFarewell = true }
      append(.command(command), observation)
      login = command.verb == .auth || command.verb == .xExps ? steps.count - 1 : nil
    case .response:
      places[observation.index] = login
    case .reply(let reply, let answered):
      take(reply, to: answered, observation)
    case .message(let message):
      // The reply to a chunk answers its command.
      if case .dot = message.framing { append(.message(octets: message.octets), observation) }
    case .secured(let facts): append(.tls(facts), observation)
    case .securingFailed: append(.tls(nil), observation)
    case .injected: append(.injected, observation)
    case .closed(let closing):
      append(.closing(closing, isFarewell: hasFarewell), observation)
    case .securityLayer, .note, .overrun: break
    }
  }

  /// The same session with nothing but these of its steps.
  func with(_ steps: [SessionStep]) -> SessionSteps {
    var others = self
    others.steps = steps
    return others
  }

  private mutating func append(_ action: SessionStep.Action, _ observation: Observation) {
    places[observation.index] = steps.count
    steps.append(
      SessionStep(action: action, index: observation.index, at: observation.ended))
  }

  private mutating func greet(_ reply: Reply, _ observation: Observation) {
    guard let place = ungreeted else {
      append(.unasked, observation)
      steps[steps.count - 1].replies = [reply]
      return
    }
    ungreeted = nil
    steps[place].replies = [reply]
    // TLS may have come first.
    if let began = reply.began, let ready = steps.last?.at {
      steps[place].latency = began.since(ready)
    }
  }

  private mutating func take(
    _ reply: Reply, to answered: Observation.Answered?, _ observation: Observation
  ) {
    if reply.code == 421 { hasFarewell = true }
    guard let answered, let place = places[answered.index] else {
      append(.unasked, observation)
      steps[steps.count - 1].replies = [reply]
      return
    }
    if answered.verb?.isHello == true { names.take(hello: reply) }
    // A challenge is no end of a login, and never the same twice.
    if place == login, reply.code == 334 { return }
    if steps[place].replies.isEmpty { steps[place].latency = answered.latency }
    steps[place].replies.append(reply)
  }
}
