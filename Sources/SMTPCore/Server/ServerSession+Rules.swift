/// What the scenario's rules say.
extension ServerSession {
  /// Greets.
  mutating func greet() {
    guard let answer = ruled(.greeting, line: []) else { return self.answer(.greeting(scenario)) }
    if answer.seconds > 0 { ask(.wait(seconds: answer.seconds)) }
    if let reply = answer.reply {
      self.answer(reply)
    } else if !answer.isClosing {
      self.answer(.greeting(scenario))
    }
    isTurningAway = !answer.isYes
    if answer.isFarewell { close() }
  }

  /// Gives what a rule says to a command; true if that is all. Else what it lends is kept.
  mutating func isAnsweredByRule(_ command: Command) -> Bool {
    guard let answer = ruled(.command(command), line: command.line.octets) else { return false }
    if answer.seconds > 0 { ask(.wait(seconds: answer.seconds)) }
    lent = answer
    guard !answer.isYes || !isServed(command.verb) else { return false }
    if let reply = answer.reply { refuse(command, reply) }
    closeAsRuled()
    return true
  }

  /// What a rule says against a whole message; nil if nothing does, and then what it lends is kept.
  mutating func refusalOfMessage() -> ServerReply? {
    guard let answer = ruled(.message, line: []) else { return nil }
    if answer.seconds > 0 { ask(.wait(seconds: answer.seconds)) }
    lent = answer
    // Without a word the connection is closed.
    return answer.isYes ? nil : answer.reply ?? ServerReply(verbatim: [])
  }

  /// Closes the connection where the rule that counted says so, once its reply was given.
  mutating func closeAsRuled() {
    if case .closed = state { return }
    if lent?.isFarewell == true, !state.owesReply { close() }
  }

  /// Whether a verb can be carried out at all.
  private func isServed(_ verb: Verb?) -> Bool {
    verb.map { scenario.verbs.contains($0) } ?? false
  }

  /// Gives a reply in the place of carrying a command out.
  private mutating func refuse(_ command: Command, _ reply: ServerReply) {
    switch (command.verb, state) {
    case (.rcpt, .transaction(var envelope)):
      envelope.refusedCount += 1
      state = .transaction(envelope)
    case (.bdat, _):
      // Its octets come all the same, and must not be taken for commands.
      guard let size = ChunkSize(argument: command.argument) else { break }
      spoil()
      return drop(size, reply, then: state)
    default: break
    }
    answer(reply)
  }

  /// What can be answered by a rule.
  private enum Occasion {
    case greeting
    case command(Command)
    case message
  }

  /// The answer that is due; nil where no rule fits.
  private mutating func ruled(_ occasion: Occasion, line: [UInt8]) -> ScenarioAnswer? {
    let rule = scenario.rules.enumerated().first { _, rule in
      guard counts(rule.moment), !rule.answers.isEmpty else { return false }
      return switch (rule.subject, occasion) {
      case (.greeting, .greeting), (.message, .message): true
      case (.command(let pattern), .command(let command)): pattern.matches(command.line.octets)
      default: false
      }
    }
    guard let (index, rule) = rule else { return nil }
    let time = uses.next(of: index, for: Self.subject(of: line))
    return rule.answers[min(time, rule.answers.count - 1)]
  }

  /// What of a line tells whether it is the same again: a client may name another size.
  private static func subject(of line: [UInt8]) -> [UInt8] {
    let end = line.firstIndex(of: UInt8(ascii: ">")) ?? line.endIndex
    return line[..<end].map(Octet.upper)
  }

  private func counts(_ moment: ScenarioRule.Moment?) -> Bool {
    switch moment {
    case nil: true
    case .beforeTLS: !isSecured
    case .underTLS: isSecured
    case .beforeAUTH: !isIdentified
    case .behindAUTH: isIdentified
    }
  }
}
