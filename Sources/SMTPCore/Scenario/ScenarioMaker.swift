/// Makes a scenario from a recording: a practice server that says what the recorded one said, in any
/// order that makes sense.
package struct ScenarioMaker: Sendable {
  /// Lines that answers are kept for.
  private static let mostLines = 5_000
  /// A reply that took longer is waited for as well, in microseconds.
  private static let slowness: Int64 = 1_500_000
  /// Seconds that are waited at most.
  private static let longestWait = 60
  /// Octets of the text that are kept free for remarks.
  private static let roomForRemarks = 4_096
  /// Octets of a mechanism's name at most (RFC 4422 §3.1), and how many of them fit into a line.
  private static let longestMechanism = 20
  private static let mostMechanisms = 20

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
  /// The last message that was answered, and with which code at first.
  private var verdict: (message: Int, code: Int?)?
  /// The messages of which not every recipient heard the same.
  private var divided: Set<Int> = []
  /// Replies for which there was no room.
  private var omitted = 0
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

  /// The scenario that has come of it, no longer than can be read again.
  package var made: MadeScenario {
    var made = scenario
    for (isSecured, list) in offers.sorted(by: { !$0.key && $1.key }) {
      for capability in list.list { Self.offer(capability, isSecured, offers[false], &made) }
    }
    var omitted = self.omitted
    var room = ScenarioText.longest - ScenarioText.text(of: made).utf8.count - Self.roomForRemarks
    for rule in keys.compactMap(rule(for:)) {
      let fitting = Self.fit(rule, into: &room)
      omitted += rule.answers.count - fitting.answers.count
      if !fitting.answers.isEmpty { made.rules.append(fitting) }
    }
    var omissions: [MadeScenario.Omission] = []
    if !divided.isEmpty { omissions.append(.verdicts(messages: divided.count)) }
    if omitted > 0 { omissions.append(.replies(omitted)) }
    return MadeScenario(scenario: made, omissions: omissions)
  }

  /// The rule that a line has come to; nil where another one says the same.
  private func rule(for key: Key) -> ScenarioRule? {
    var answers = answers[key] ?? []
    while answers.count > 1, answers.last == answers[answers.count - 2] { answers.removeLast() }
    let other = self.answers[Key(subject: key.subject, isSecured: !key.isSecured)]
    let isSame = other == self.answers[key]
    if isSame, key.isSecured { return nil }
    let moment: ScenarioRule.Moment = key.isSecured ? .underTLS : .beforeTLS
    return ScenarioRule(key.subject, when: other == nil || isSame ? nil : moment, answers)
  }

  /// A rule with as many of its answers as there is room for, which they take.
  private static func fit(_ rule: ScenarioRule, into room: inout Int) -> ScenarioRule {
    var fitting = rule
    fitting.answers = []
    var writer = ScenarioTextWriter()
    writer.write(fitting)
    var left = room - writer.octets
    for answer in rule.answers {
      var writer = ScenarioTextWriter()
      writer.write(answer)
      guard writer.octets <= left else { break }
      left -= writer.octets
      fitting.answers.append(answer)
    }
    if !fitting.answers.isEmpty { room = left }
    return fitting
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
      scenario.isLMTP = answered.verb == .lhlo
      // Behind HELO nothing is listed, and what was listed before still holds.
      if let capabilities = session.capabilities { offers[session.tls != nil] = capabilities }
      return
    }
    guard let key = asked[answered.index], !Self.isPassing(reply, to: answered, session) else {
      return
    }
    if answered.recipient != nil, !isFirstVerdict(reply, on: answered.index) {
      last = before
      return
    }
    if reply.category == .success, Self.isPlain(answered.verb) { return }
    var answer = ScenarioAnswer(reply)
    if let latency = answered.latency, latency > Self.slowness {
      answer.seconds = min(Self.longestWait, Int(latency / 1_000_000))
    }
    add(answer, to: key)
  }

  /// Whether it is the first that is said to a message. LMTP answers once for each recipient, and a
  /// rule has one answer for all of them.
  private mutating func isFirstVerdict(_ reply: Reply, on message: Int) -> Bool {
    guard let verdict, verdict.message == message else {
      verdict = (message, reply.code)
      return true
    }
    if verdict.code != reply.code { divided.insert(message) }
    return false
  }

  private mutating func add(_ answer: ScenarioAnswer, to key: Key) {
    let kept = answers[key]
    guard kept?.count ?? keys.count < Self.mostLines else {
      // What is only said once more is not missed.
      if kept?.last != answer { omitted += 1 }
      return
    }
    if kept == nil { keys.append(key) }
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
    // A text of a scenario has no blanks at the ends of a line.
    let line = String(VisibleText.string(command.line.octets)[...].trimmingBlanks)
    switch command.verb {
    case .ehlo, .helo, .lhlo, .starttls, .bdat, .noop: return command.name.map { $0 + "*" }
    case .auth: return "AUTH \(command.firstWordOfArgument)*"
    case .mail, .rcpt, .send, .soml, .saml:
      guard let end = line.lastIndex(of: ">") else { return line }
      return line[...end] + "*"
    // Alone it would stand for the end of a message.
    case nil where line == ScenarioText.endOfMessage: return line + "*"
    default: return line.isEmpty ? nil : line
    }
  }

  /// Whether a reply holds for the moment only in which it was given.
  private static func isPassing(
    _ reply: Reply, to answered: Observation.Answered, _ session: Session
  ) -> Bool {
    // Out of order it is refused anyway, a challenge belongs to its login, and PRDR is not served.
    if [334, 353, 503].contains(reply.code) { return true }
    if answered.recipient != nil { return !session.isLMTP }
    // A message for nobody is refused anyway as well.
    return (answered.verb == .data || answered.verb == .bdat)
      && session.phase.envelope?.acceptedCount == 0
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
    case .auth:
      let names = capability.parameters.filter { $0.utf8.count <= longestMechanism }
      made.mechanisms = names.prefix(mostMechanisms).map { $0.uppercased() }
    default:
      guard ScenarioText.canList(capability.text) else { break }
      let parameters = capability.parameters.joined(separator: " ")
      made.parameters[known] = parameters.isEmpty ? nil : parameters
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
