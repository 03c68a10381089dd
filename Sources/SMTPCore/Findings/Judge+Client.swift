/// What the client sends, held against the order of the session (RFC 5321 §4.1.4, RFC 2920 §3.1).
extension Judge {
  /// Judges a command before it counts as sent, and returns what is to be remembered of it.
  mutating func command(
    _ command: Command, in session: Session, _ found: inout FindingList
  ) -> InFlight.Traits {
    last = command.line.ended ?? last
    let isAhead = isAheadOfReply
    isAheadOfReply = false
    let wasAnswered = isAnswered
    goOn(in: session)
    defer { isBehindChunk = false }
    guard command.line.ending != .missing else { return .faulty }
    if CommandRemark.isForeign(command) {
      isForeign = true
      once(.noncommandVerbs, &found)
      return .faulty
    }
    if isForeign { return .faulty }
    opening(command, in: session, &found)
    let isEarly = !session.queue.isEmpty || isAhead
    let isContent = isRefusedContent(command, isAhead: isAhead, in: session, &found)
    if isEarly, !isContent {
      pipelining(command, isAhead: isAhead, isBehindReply: wasAnswered, in: session, &found)
    }
    place(command, isEarly: isEarly, in: session, &found)
    if command.verb == .quit { hasQuit = true }
    guard command.redactedOctets == nil, command.line.omitted == 0 else { return .faulty }
    return line(command, in: session, &found)
  }

  /// Judges a response to a challenge.
  mutating func response(
    _ command: Command, in session: Session, _ found: inout FindingList
  ) -> InFlight.Traits {
    last = command.line.ended ?? last
    isAheadOfReply = false
    goOn(in: session)
    guard command.redactedOctets == nil, command.line.ending != .missing,
      command.line.omitted == 0
    else { return [] }
    if command.line.octets == [Octet.asterisk] { return .cancellation }
    guard let problem = CommandCheck.responseProblem(in: command.line.octets) else { return [] }
    found.add(.authBase64Junk, offset: problem.range.lowerBound)
    return .badBase64
  }

  /// Words that come before their time.
  private mutating func opening(
    _ command: Command, in session: Session, _ found: inout FindingList
  ) {
    if session.opening?.port == 465, Self.isClearText(session) {
      once(.tlsOn465, &found)
    } else if session.isGreetingAwaited {
      once(.earlyTalker, &found)
    }
  }

  private mutating func pipelining(
    _ command: Command, isAhead: Bool, isBehindReply: Bool, in session: Session,
    _ found: inout FindingList
  ) {
    // Behind half a reply the client may have lost its patience.
    if session.isGreetingAwaited || session.isReplyUnfinished { return }
    let before = session.queue.last
    if before?.verb == .starttls {
      found.add(.starttlsInPipeline)
      isBehindSTARTTLS = true
      return
    }
    if isBehindChunk, command.verb == nil, before.map(Self.isChunk) == true {
      found.add(.bdatCount)
      return
    }
    // LMTP has no answer to a last chunk without recipients (RFC 2033 §4.3).
    if session.isLMTP, before?.isLastChunk == true { return }
    if Self.isBegunLate(session) { return }
    if session.capabilities?.offers("PIPELINING") != true {
      // One finding for a group: behind its second command all are early.
      if isAhead || session.queue.count == 1 { found.add(.pipeliningNotOffered) }
    } else if isAhead || before?.endsGroup == true && !isBehindReply {
      // Whoever waited for a reply takes it for that of the last command.
      found.add(.pipeliningPastSync)
    }
  }

  private static func isChunk(_ item: InFlight) -> Bool {
    if case .chunk = item.subject { true } else { false }
  }

  /// Commands that have no place in the state, as far as it is known when they are sent.
  private mutating func place(
    _ command: Command, isEarly: Bool, in session: Session, _ found: inout FindingList
  ) {
    guard let verb = command.verb else { return }
    if let before = session.queue.last, case .chunk(let isLast) = before.subject {
      if verb == .bdat, isLast { found.add(.bdatAfterLast) }
      if verb == .data, !isLast { found.add(.bdatDataMix) }
    }
    guard !isEarly else { return }
    let isTransaction: Bool
    switch session.phase {
    case .tls:
      isTransaction = false
      let needsHello: Set<Verb> = [.mail, .rcpt, .data, .bdat, .auth, .starttls, .etrn]
      if session.tls != nil, session.authentication == nil, needsHello.contains(verb) {
        once(.starttlsNoReehlo, &found)
      }
    case .ready(isBehindLastChunk: true):
      isTransaction = false
      if verb == .bdat { found.add(.bdatAfterLast) }
    case .bdat:
      isTransaction = true
      if verb == .data { found.add(.bdatDataMix) }
    case .bdatFailed:
      isTransaction = true
      // With the last chunk the transaction has failed, and another may begin (RFC 3030 §2).
      let needsRset: Set<Verb> =
        isBehindRefusedLast ? [.bdat, .burl] : [.mail, .rcpt, .data, .bdat, .burl]
      if needsRset.contains(verb) { found.add(.bdatNoRset) }
    case .mail, .rcpt: isTransaction = true
    default: isTransaction = false
    }
    if verb == .auth {
      if isTransaction { found.add(.authInTransaction) }
      if session.authentication != nil { found.add(.authTwice) }
    }
  }
}
