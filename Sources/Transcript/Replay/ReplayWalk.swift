package import SMTPCore

/// What a recorded client said on one connection up to one of its lines, sent again step by step.
///
/// It knows no connection: whoever has one tells it what becomes of the new session, asks what comes
/// next, and does that.
package struct ReplayWalk: Sendable {
  /// What comes next.
  package enum Step: Hashable, Sendable {
    /// The server, the handshake or somebody's word is awaited.
    case wait
    /// These octets are to be sent.
    case send([UInt8])
    /// A login is to be computed anew: AUTH with this mechanism, or with another that is offered,
    /// and all that it asks for.
    case logIn(mechanism: String)
    /// What the server said since the step before is not what was recorded. It goes on behind
    /// `goOn`, unless there is an obstacle.
    case differs([SessionComparison.Pair], ReplayObstacle?)
    /// It goes no further.
    case blocked(ReplayObstacle)
    /// The connection has ended.
    case closed
    /// All of it was sent and answered.
    case done
  }

  /// A login under way.
  private enum Login {
    /// It is computed elsewhere; it has begun once AUTH was seen.
    case computed(hasBegun: Bool)
    /// The recorded lines that are still to be sent.
    case lines(ArraySlice<[UInt8]>)
  }

  /// What is sent, in order.
  let items: [ReplayItem]
  /// How many of the items have gone out, or made no sense any more.
  package private(set) var position = 0
  /// How many answers were not what was recorded.
  package private(set) var differenceCount = 0
  /// Whether anything was seen of the new session.
  package private(set) var hasBegun = false

  private let script: Script
  private var recorded: ArraySlice<SessionStep>
  private var seen = SessionSteps()
  /// How many of the steps that were seen are compared.
  private var comparedCount = 0
  /// Octets that were to be sent and are not seen in the session yet.
  private var owed = 0
  private var login: Login?
  /// Whether a difference waits for somebody's word.
  package private(set) var isPaused = false

  /// How many items there are.
  package var count: Int { items.count }

  /// Whether a login is computed elsewhere.
  package var isLoggingIn: Bool { if case .computed = login { true } else { false } }

  /// A way that has not begun.
  init(_ script: Script) {
    self.script = script
    items = script.items
    recorded = script.steps.steps[...]
  }

  /// Takes an event of the new session, and what was seen in it.
  package mutating func take(_ event: SessionEvent, _ observations: [Observation]) {
    hasBegun = true
    switch event {
    case .sent(let octets): owed = max(0, owed - octets.count)
    case .redacted(let redaction) where redaction.side == .client:
      owed = max(0, owed - redaction.octets)
    default: break
    }
    for observation in observations {
      seen.take(observation)
      if case .command(let command) = observation.kind, command.verb == .auth, isLoggingIn {
        login = .computed(hasBegun: true)
      }
    }
  }

  /// Goes on behind a difference.
  package mutating func goOn() { isPaused = false }

  /// What comes next in the new session as it stands. A step is given once.
  package mutating func next(in session: Session) -> Step {
    if isPaused { return .wait }
    if session.state == .closed { return difference(in: session) ?? .closed }
    if session.isSwapped { return difference(in: session) ?? .blocked(.swappedRoles) }
    guard owed == 0, !session.isReplyOutstanding, session.state != .tlsPending else {
      return .wait
    }
    if position == 0, session.tls != nil, session.state == .greeted { passOverSTARTTLS() }
    if let step = nextOfLogin(in: session) { return step }
    return difference(in: session) ?? nextItem(in: session)
  }

  /// Takes STARTTLS, and what led to it, for done: TLS was there from the first octet.
  private mutating func passOverSTARTTLS() {
    var connection = ReplayConnection(index: 0)
    connection.items = items
    let met = connection.leadingToTLS
    position = met.count
    recorded = recorded.filter { step in !met.contains { $0.index == step.index } }[...]
  }

  private mutating func nextOfLogin(in session: Session) -> Step? {
    var isAsked = false
    if case .auth = session.state { isAsked = true }
    switch login {
    case nil: return nil
    case .computed(let hasBegun):
      if isAsked || !hasBegun { return .wait }
      login = nil
      return nil
    case .lines(let lines):
      guard isAsked else {
        login = nil
        return nil
      }
      // The server goes on asking where the recorded one did not.
      login = lines.isEmpty ? nil : .lines(lines.dropFirst())
      return send(lines.first ?? Array("*\r\n".utf8))
    }
  }

  private mutating func nextItem(in session: Session) -> Step {
    while position < items.count {
      let item = items[position]
      if let obstacle = obstacle(to: item, in: session) { return .blocked(obstacle) }
      if case .login(let mechanism, let lines, _) = item.content {
        position += 1
        return logIn(mechanism, lines, in: session)
      }
      let octets = takeGroup(in: session)
      if !octets.isEmpty { return send(octets) }
    }
    return script.isTooLong ? .blocked(.tooLong) : .done
  }

  /// The octets of the next item and, where the server takes several at once, of those that went
  /// out with it.
  private mutating func takeGroup(in session: Session) -> [UInt8] {
    let group = script.groups[position]
    let isTogether = session.capabilities?.offers("PIPELINING") == true
    var octets: [UInt8] = []
    repeat {
      octets += items[position].octets(in: session, clientName: script.clientName)
      position += 1
    } while isTogether && position < items.count && script.groups[position] == group
      && obstacle(to: items[position], in: session) == nil
    return octets
  }

  private mutating func logIn(
    _ mechanism: String, _ lines: [[UInt8]]?, in session: Session
  ) -> Step {
    if let lines {
      login = .lines(lines.dropFirst())
      return send(lines.first ?? [])
    }
    guard ReplayItem.offersLogin(session) else {
      // The refusal needs no secret.
      login = .lines([])
      return send(Array("AUTH \(mechanism)\r\n".utf8))
    }
    login = .computed(hasBegun: false)
    return .logIn(mechanism: mechanism)
  }

  private func obstacle(to item: ReplayItem, in session: Session) -> ReplayObstacle? {
    let obstacle = item.obstacle(in: session)
    let isIncomplete = obstacle == .incomplete || obstacle == .messageCut
    return isIncomplete && script.isTooLong ? .tooLong : obstacle
  }

  private mutating func send(_ octets: [UInt8]) -> Step {
    owed = octets.count
    return .send(octets)
  }

  // MARK: What the server said

  /// In what the new session differs from the recorded one since this was last asked.
  private mutating func difference(in session: Session) -> Step? {
    let end = position < items.count ? items[position].index : script.end
    let old = recorded.prefix { $0.index < end }
    let new = seen.steps[comparedCount...]
    recorded = recorded[old.endIndex...]
    comparedCount = seen.steps.count
    let comparison = SessionComparison(
      script.steps.with(old.filter { $0.isExpected(beside: new) }), seen.with(Array(new)),
      rules: script.rules)
    let pairs = comparison.pairs.filter { !$0.differences.isEmpty && $0.isAnswered }
    let obstacle = obstacleBehind(session)
    guard !pairs.isEmpty else { return obstacle.map { .blocked($0) } }
    differenceCount += pairs.count
    isPaused = true
    return .differs(pairs, obstacle)
  }

  private func obstacleBehind(_ session: Session) -> ReplayObstacle? {
    guard position > 0 else {
      if case .rejected = session.state, script.isWelcome == true { return .turnedAway }
      return nil
    }
    return items[position - 1].obstacle(behindIn: session)
  }
}

extension SessionStep {
  /// Whether it may be missed in the new session: when a connection ends, and when a server speaks
  /// unasked, is chance.
  fileprivate func isExpected(beside others: ArraySlice<SessionStep>) -> Bool {
    switch action {
    case .closing: false
    case .unasked, .injected: others.contains { $0.verb == nil && $0.action.isUnasked }
    case .connection, .command, .message, .tls: true
    }
  }
}

extension SessionStep.Action {
  fileprivate var isUnasked: Bool {
    switch self {
    case .unasked, .injected: true
    case .connection, .command, .message, .tls, .closing: false
    }
  }
}

extension SessionComparison.Pair {
  /// Whether both sides of it were answered: a recording may end before the reply, and a login go on.
  fileprivate var isAnswered: Bool {
    guard let first, let second else { return true }
    switch first.action {
    case .command, .message: return !first.replies.isEmpty && !second.replies.isEmpty
    case .connection, .tls, .unasked, .injected, .closing: return true
    }
  }
}
