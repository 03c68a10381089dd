/// Makes a scenario from a recording: a practice server that says what the recorded one said, in any
/// order that makes sense.
package struct ScenarioMaker: Sendable {
  /// Lines that answers are kept for.
  private static let mostLines = 5_000
  /// A reply that took longer is waited for as well, in microseconds.
  private static let slowness: Int64 = 1_500_000
  /// Seconds that are waited at most.
  private static let longestWait = 60

  private struct Key: Hashable {
    var subject: ScenarioRule.Subject
    var isSecured: Bool
  }

  private var scenario = Scenario.standard
  private var keys: [Key] = []
  private var answers: [Key: [ScenarioAnswer]] = [:]
  /// What each observation of the client's asked for, by its number.
  private var asked: [Int: Key] = [:]
  /// What the server listed last, in the clear and under TLS.
  private var offers: [Bool: Capabilities] = [:]
  /// What was answered last, where its answer is kept.
  private var last: Key?
  private var isSwapped = false

  /// A scenario of a recording of which nothing was seen yet.
  ///
  /// - Parameters:
  ///   - name: What it is called.
  ///   - summary: What it is for, in one line.
  package init(name: String, summary: String, isLMTP: Bool) {
    scenario.name = name
    scenario.summary = summary
    scenario.isLMTP = isLMTP
    scenario.extensions = []
    scenario.takesEveryDomain = true
    scenario.lists = [:]
    scenario.customers = []
    scenario.queue = []
  }

  /// Takes what was seen, and the session as it was behind it.
  package mutating func take(_ observation: Observation, _ session: Session) {
    if case .opened = observation.kind { isSwapped = false }
    if observation.isSwapped, !observation.isYesToTurn { isSwapped = true }
    guard !isSwapped else { return }
    let isSecured = session.tls != nil
    switch observation.kind {
    case .opened: asked = [:]
    case .greeting(let reply):
      nameServer(by: reply)
      add(ScenarioAnswer(reply), to: Key(subject: .greeting, isSecured: false))
    case .command(let command):
      asked[observation.index] = Self.pattern(for: command).map {
        Key(subject: .command(ScenarioPattern($0)), isSecured: isSecured)
      }
    case .message: asked[observation.index] = Key(subject: .message, isSecured: isSecured)
    case .reply(let reply, let answered?): take(reply, to: answered, session)
    case .closed(let closing) where closing.cause == .server: close()
    default: break
    }
  }

  /// The scenario that has come of it.
  package var made: Scenario {
    var made = scenario
    for (isSecured, list) in offers.sorted(by: { !$0.key && $1.key }) {
      for capability in list.list { Self.offer(capability, isSecured, offers[false], &made) }
    }
    made.rules = keys.compactMap { key in
      var answers = answers[key] ?? []
      while answers.count > 1, answers.last == answers[answers.count - 2] { answers.removeLast() }
      let other = self.answers[Key(subject: key.subject, isSecured: !key.isSecured)]
      let isSame = other == self.answers[key]
      if isSame, key.isSecured { return nil }
      let moment: ScenarioRule.Moment = key.isSecured ? .underTLS : .beforeTLS
      return ScenarioRule(key.subject, when: other == nil || isSame ? nil : moment, answers)
    }
    return made
  }

  private mutating func nameServer(by greeting: Reply) {
    guard let word = greeting.lines.first?.text.prefix(while: { !Octet.isBlank($0) }) else {
      return
    }
    var parser = AddressParser(Array(word))
    guard (try? parser.domain()) != nil, (try? parser.end()) != nil else { return }
    scenario.domain = String(decoding: word, as: UTF8.self)
  }

  private mutating func take(
    _ reply: Reply, to answered: Observation.Answered, _ session: Session
  ) {
    let before = last
    last = nil
    if answered.verb?.isHello == true, reply.category == .success {
      offers[session.tls != nil] = session.capabilities
      return
    }
    // Out of order it is refused anyway, and a challenge belongs to its login.
    guard let key = asked[answered.index], reply.code != 503, reply.code != 334 else { return }
    if reply.category == .success, Self.isPlain(answered.verb) { return }
    // LMTP answers a message once for each recipient: what they have in common stands for all.
    if answered.recipient != nil, before == key, answers[key]?.last?.code == reply.code {
      last = key
      return
    }
    var answer = ScenarioAnswer(reply)
    if let latency = answered.latency, latency > Self.slowness {
      answer.seconds = min(Self.longestWait, Int(latency / 1_000_000))
    }
    add(answer, to: key)
  }

  private mutating func add(_ answer: ScenarioAnswer, to key: Key) {
    if answers[key] == nil {
      guard keys.count < Self.mostLines else { return }
      keys.append(key)
    }
    guard (answers[key]?.count ?? 0) < Self.mostLines else { return }
    answers[key, default: []].append(answer)
    last = key
  }

  private mutating func close() {
    guard let last, var answer = answers[last]?.last, answer.code != 421, answer.code != 221 else {
      return
    }
    answer.isClosing = true
    answers[last]?.removeLast()
    answers[last]?.append(answer)
  }

  /// The line that a rule is for; nil where none makes sense.
  private static func pattern(for command: Command) -> String? {
    let line = VisibleText.string(command.line.octets)
    switch command.verb {
    case .ehlo, .helo, .lhlo, .starttls, .bdat, .noop: return command.name.map { $0 + "*" }
    case .auth: return "AUTH \(command.firstWordOfArgument)*"
    case .mail, .rcpt, .send, .soml, .saml:
      guard let end = line.lastIndex(of: ">") else { return line }
      return line[...end] + "*"
    default: return line.isEmpty ? nil : line
    }
  }

  /// Whether a yes to a verb says nothing that the practice server would not say as well.
  private static func isPlain(_ verb: Verb?) -> Bool {
    switch verb {
    case .starttls, .bdat, .noop, .rset, .quit: true
    default: false
    }
  }

  private static func offer(
    _ capability: Capability, _ isSecured: Bool, _ plain: Capabilities?, _ made: inout Scenario
  ) {
    guard let known = ServerExtension(rawValue: capability.keyword) else {
      let text = capability.text
      if ScenarioText.canList(text), !made.listed.contains(text),
        made.listed.count < ScenarioText.mostListed
      {
        made.listed.append(text)
      }
      return
    }
    switch known {
    case .size:
      let limit = capability.parameters.first.flatMap { Int($0) } ?? 0
      if limit > 0 { made.maximumMessageOctets = min(limit, 1_000_000_000) }
    case .auth: made.mechanisms = capability.parameters.map { $0.uppercased() }
    default: break
    }
    guard !made.extensions.contains(known) else { return }
    made.extensions.append(known)
    if isSecured, plain != nil { made.extensionsUnderTLS.insert(known) }
  }
}

extension ScenarioAnswer {
  fileprivate init(_ reply: Reply) {
    self.init()
    octets = reply.octets
  }
}
