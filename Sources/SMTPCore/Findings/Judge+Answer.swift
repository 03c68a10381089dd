/// What a reply may be, whatever it answers.
extension Judge {
  /// Judges a reply before it is applied.
  ///
  /// - Parameter item: What it answers, its earlier replies counted.
  mutating func answer(
    _ reply: Reply, to item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    last = reply.ended ?? last
    guard let code = reply.code, reply.end != .cut else { return }
    // What answers with 521 closes (RFC 7504 §3), and so does what was talked to out of turn.
    if [421, 221, 521].contains(code) || code == 554 && reply.says("SYNCHRONIZATION") {
      isDismissed = true
    }
    keepStep(code, of: item, in: session, &found)
    if !reply.isRedacted, !isOutOfStep {
      enhancedCodes(of: reply, to: item, in: session, &found)
      order(code, of: item, in: session, &found)
    }
    if !reply.isRedacted, !isOutOfStep {
      subject(reply, code, of: item, in: session, &found)
      if !item.traits.contains(.faulty) { common(reply, code, of: item, in: session, &found) }
    }
    remember(reply, code, of: item, in: session)
  }

  /// A reply that answers nothing and is no 421.
  mutating func unasked(
    _ reply: Reply, in session: Session, _ found: inout FindingList
  ) {
    surplus = surplus.addingClamped(1)
    let waited = idle(at: reply.began)
    last = reply.ended ?? last
    guard let code = reply.code, reply.end != .cut else { return }
    if code == 421 {
      isDismissed = true
      if reply.says("TIMEOUT", "TIME OUT", "TIMED OUT", "IDLE"), let waited,
        waited < Self.shortestIdle
      {
        found.add(.timeoutServerIdle)
      }
      return
    }
    // A farewell says why the connection ends, asked for or not.
    if code == 221 { isDismissed = true }
    // The refusal was about something else, and this is the answer to DATA.
    if code == 354 { isBehindRefusedData = false }
    guard code >= 200, !isForeign else { return }
    if isOutOfStep {
      found.add(.twoReplies)
      return
    }
    if case .data = session.state {
      inside(code, in: session, &found)
    } else if isBehindRefusedChunk, ReplyCategory(code: code) == .permanent {
      found.add(.bdatNoDiscard)
      isOutOfStep = true
    } else if session.isLMTP, session.settled != nil {
      found.add(.lmtpReplyCount)
    } else {
      found.add(.twoReplies)
    }
  }

  /// A reply while the content goes out.
  private mutating func inside(_ code: Int, in session: Session, _ found: inout FindingList) {
    guard ReplyCategory(code: code) == .success else {
      found.add(.twoReplies)
      return
    }
    // Behind a false end, commands may be smuggled and answered: the end is told once.
    if !told.isDisjoint(with: Self.earlyEnds) { return }
    endsSought += 1
    if endsSought <= Self.mostEndsSought, let end = earlyEnd(in: session) {
      once(end, &found)
    } else {
      found.add(.twoReplies)
    }
  }

  /// Whether the server has read the octets of a chunk as commands: of what it answers from then
  /// on nobody knows what it is about.
  private mutating func keepStep(
    _ code: Int, of item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    switch item.subject {
    case .chunk:
      unread(code, item, in: session, &found)
    case .command(nil): break
    default:
      guard isBehindRefusedChunk, code == 500, !isOutOfStep,
        !item.traits.contains(.faulty)
      else { return }
      found.add(.bdatNoDiscard)
      isOutOfStep = true
    }
  }

  /// A chunk that is not known, or of which the octets are read as commands: under LMTP, one that
  /// is refused has more replies to come.
  private mutating func unread(
    _ code: Int, _ item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    guard code == 500 || code == 502, !isOutOfStep else { return }
    if item.replies > 0 {
      guard isBehindRefusedChunk else { return }
      found.add(.bdatNoDiscard)
    } else {
      // A server that does not know the command does not count what follows it.
      guard item.verb == .bdat else { return }
      if Self.isListed(.bdat, in: session), !item.traits.contains(.faulty) {
        found.add(.ehloListsDead)
      }
    }
    isOutOfStep = true
  }

  private mutating func subject(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    switch item.subject {
    case .command(let verb?) where verb.isHello:
      hello(verb, reply, code, of: item, in: session, &found)
    case .command(let verb?):
      command(verb, reply, code, of: item, in: session, &found)
    case .command(nil):
      break
    case .mail: mail(reply, code, of: item, in: session, &found)
    case .rcpt: rcpt(reply, code, of: item, in: session, &found)
    case .auth, .response: login(reply, code, of: item, in: session, &found)
    case .message: message(reply, code, of: item, in: session, &found)
    case .chunk(let isLast):
      if isLast { message(reply, code, of: item, in: session, &found) }
    }
  }

  /// What holds of every command that is in order.
  private func common(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    guard let verb = item.verb else { return }
    let isUnknown = code == 500 || code == 502
    if isUnknown, item.octets <= Parameter.longestLine, reply.says("TOO LONG") {
      found.add(.commandTooLong)
    }
    if isUnknown, Self.isOutOfOrder(verb, in: session.phase) {
      found.add(.wrongOrderCode)
    } else if isUnknown, !verb.isHello, Self.isListed(verb, in: session) {
      found.add(.ehloListsDead)
    }
    if code == 521, Self.isSubmission(session) { found.add(.code521OnSubmission) }
    if code == 503, isBehindRefusedHello {
      switch (verb, session.phase) {
      case (.mail, .ready), (.rcpt, .mail), (.rcpt, .rcpt), (.data, .rcpt):
        found.add(.ehloFailKeepsState)
      default: break
      }
    }
    if ReplyCategory(code: code) == .permanent, verb.isHello || verb == .mail || verb == .rcpt,
      reply.says("HELO", "EHLO"), reply.says("NOT MATCH", "MISMATCH", "MATCH YOUR IP")
    {
      found.add(.ehloNameRejected)
    }
  }

  private mutating func remember(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session
  ) {
    let category = ReplyCategory(code: code)
    isRefusedInGroup =
      (category == .transient || category == .permanent) && session.queue.count > 1
    if session.queue.count == 1 {
      keptStep()
    } else if isRefusedInGroup, refusedFrom == nil {
      refusedFrom = session.nextIndex
    }
    if item.verb == .data {
      isBehindRefusedData = category == .transient || category == .permanent
    }
    if item.verb == .starttls { isBehindSTARTTLS = isBehindSTARTTLS && code == 220 }
    if item.verb == .data || item.verb == .auth || item.subject == .response {
      isAheadOfReply = !session.held.isEmpty
    }
    switch item.subject {
    case .chunk(let isLast):
      isBehindRefusedChunk = category == .permanent || category == .transient
      isBehindRefusedLast = isLast && code != 503
    case .command(nil): break
    default: isBehindRefusedChunk = false
    }
    if category == .success {
      switch item.verb {
      case .noop?, .rset?, .help?, .vrfy?, .expn?, .rcpt?: break
      default: refusedLine = []
      }
    } else if category == .permanent, session.queue.count == 1 {
      switch (item.subject, code) {
      // Another order helps, or a login; and 552 may mean too many (RFC 5321 §4.5.3.1.10).
      case (.mail, 503), (.mail, 530), (.rcpt, 503), (.rcpt, 530), (.rcpt, 552): break
      case (.mail, _), (.rcpt, _): refusedLine = addressLine
      default: break
      }
    }
    if item.verb != .noop, item.verb != .help, item.verb?.isHello != true {
      isBehindRefusedHello = false
    }
    lastAnswer = Self.kind(of: item, category, code)
    if item.verb == .quit, category == .permanent { hasQuit = false }
    if item.verb == .verb, category == .success { isVerbose = true }
    if item.verb == .xclient, category == .success { wasOfferedTLS = false }
    if item.isEndOfMessage { chunked = 0 }
  }

  private static func kind(
    of item: InFlight, _ category: ReplyCategory, _ code: Int
  ) -> LastAnswer {
    switch item.subject {
    case .auth, .response: category == .permanent ? .refusedLogin : .other
    case .command(nil): category == .permanent ? .unknownCommand : .other
    case .command(.rset): .rset
    default: code == 500 ? .unknownCommand : .other
    }
  }

  /// Whether a verb of mail has no place in a state, so that the answer is 503.
  private static func isOutOfOrder(_ verb: Verb, in phase: State) -> Bool {
    switch (verb, phase) {
    case (.mail, .greeted), (.mail, .tls), (.mail, .mail), (.mail, .rcpt), (.mail, .bdat): true
    case (.rcpt, .greeted), (.rcpt, .tls), (.rcpt, .ready): true
    case (.data, .greeted), (.data, .tls), (.data, .ready), (.data, .mail): true
    default: false
    }
  }

  /// Whether the server lists the extension that a verb belongs to.
  private static func isListed(_ verb: Verb, in session: Session) -> Bool {
    guard let keyword = verb.facts.keyword, let capabilities = session.capabilities else {
      return false
    }
    switch (verb, session.phase) {
    // Where the command has no place, other codes than 503 are another rule.
    case (.starttls, _) where session.tls != nil: return false
    case (.auth, _) where session.authentication != nil: return false
    case (.bdat, .ready), (.burl, .ready), (.bdat, .mail), (.burl, .mail): return false
    case (.turn, _), (.atrn, _): return false
    default: return capabilities.offers(keyword)
    }
  }
}
