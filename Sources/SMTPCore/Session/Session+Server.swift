/// The server's side: octets become replies, and each reply finds what it answers.
extension Session {
  /// Takes octets of the server.
  mutating func takeServer(_ octets: [UInt8], at instant: Instant?, _ observe: Observer) {
    var rest = octets[...]
    while !rest.isEmpty || replies.hasWaiting {
      if isPoisoned { return }
      if isPlaintextBeforeTLS {
        inject(
          rest.count, beginning: Array(rest.prefix(Self.keptInjection)), from: .server, at: instant,
          observe)
        return
      }
      let wasSwapped = isSwapped
      guard let reply = replies.next(in: &rest, at: instant) else { return }
      take(reply, observe)
      if isSwapped != wasSwapped {
        // What follows a positive reply to TURN is said in the other role.
        takeClient(Array(rest), at: instant, observe)
        return
      }
    }
  }

  /// Takes one whole reply, or one that was cut.
  ///
  /// - Parameter isClosed: Whether it was the end of the connection that cut it.
  mutating func take(_ reply: Reply, isClosed: Bool = true, _ observe: Observer) {
    var found = findings(in: reply)
    if reply.end == .cut, !isClosed { found.remove(.replyNoCRLF, .replyNeverEnds) }
    if reply.end == .cut, judge.isCutByClient { found.remove(.replyNoCRLF) }
    judge.words(of: reply, &found)
    passOverLost(reply, &found)
    if isGreetingAwaited {
      judging { $0.greeting(reply, in: $1, &found) }
      if reply.end != .cut { greet(reply) }
      emit(
        .greeting(reply), from: .server, began: reply.began, at: reply.ended,
        findings: found.findings, observe)
    } else if let item = answered(by: reply) {
      judging { $0.answer(reply, to: item, in: $1, &found) }
      let recipient = reply.end == .cut ? nil : deliver(item, with: reply)
      // Half a reply decides nothing: what it answers may have failed (RFC 5321 §3.8).
      if reply.end != .cut { answer(item, with: reply) }
      let latency = reply.began.flatMap { began in item.ended.map { began.since($0) } }
      let answered = item.answered(latency: latency, recipient: recipient)
      emit(
        .reply(reply, to: answered), from: .server, began: reply.began, at: reply.ended,
        findings: found.findings, observe)
    } else {
      takeUnasked(reply, found, observe)
    }
    if isPlaintextBeforeTLS { rejectPipelinedPlaintext(at: reply.ended, observe) }
    releaseHeld(observe)
  }

  /// The oldest thing that the reply can be the answer to.
  private mutating func answered(by reply: Reply) -> InFlight? {
    // 0yz and 1yz only announce the reply, and a line without code is none.
    guard let code = reply.code, code >= 200 else { return nil }
    if isLMTP, queue.count > 1, ReplyCategory(code: code) == .success,
      case .chunk(isLast: true) = queue.first?.subject, phase.envelope?.acceptedCount == 0
    {
      // LMTP answers the last chunk once for each recipient: with none, not at all
      // (RFC 2033 §4.3).
      queue.removeFirst()
    }
    return queue.first
  }

  /// A farewell and a go-ahead tell what they answer: what was to be answered before, and was not
  /// although the client waited for it, is lost.
  private mutating func passOverLost(_ reply: Reply, _ found: inout FindingList) {
    guard let code = reply.code, reply.end != .cut, !isGreetingAwaited,
      let lost = judging({ $0.lost(before: code, in: $1) })
    else { return }
    found.add(lost.finding)
    queue.removeAll(before: lost.awaited)
  }

  /// A reply that answers nothing: a 421 may come at any time, any other is one too many. What only
  /// announces a reply, or is none, belongs to the oldest thing that waits for one.
  private mutating func takeUnasked(
    _ reply: Reply, _ found: FindingList, _ observe: Observer
  ) {
    var found = found
    judging { $0.unasked(reply, in: $1, &found) }
    if reply.code == 421, reply.end != .cut {
      state = .closed
      setback = Setback(unasked: reply)
    }
    emit(
      .reply(reply, to: announce(reply)), from: .server, began: reply.began, at: reply.ended,
      findings: found.findings, observe)
  }

  /// Notes that a reply is announced, and says of what, where the announcement has a code.
  private mutating func announce(_ reply: Reply) -> Observation.Answered? {
    guard let item = queue.first, reply.end != .cut, reply.code ?? 0 < 200,
      reply.code != Self.verboseCode || !judge.isVerbose
    else { return nil }
    queue.announce()
    guard let code = reply.code, code >= 100 else { return nil }
    return item.answered()
  }

  /// The client sends a line although only an announcement came: for it, that was the reply, where
  /// it may not go on without one.
  mutating func settleAnnounced() {
    guard let item = queue.first, item.isAnnounced else { return }
    let mayGoOn = capabilities?.offers("PIPELINING") == true && !item.endsGroup
    if queue.count == 1, !mayGoOn, item.isSettledByAnnouncement {
      queue.removeFirst()
    } else {
      judge.isOutOfStep = true
    }
  }

  /// Applies the answer to the oldest thing in flight, in the phase it belongs to.
  private mutating func answer(_ item: InFlight, with reply: Reply) {
    guard let code = reply.code else { return }
    queue.countReply()
    if isLastReply(code, to: item) { queue.removeFirst() }
    if isOver { return }
    noteOutcome(of: item, reply)
    if code == 421 {
      state = .closed
      queue.removeAll()
      return
    }
    switch item.subject {
    case .command(let verb?): answer(verb, code, reply)
    case .command(nil): break
    case .mail(let envelope, let hasTransactionID):
      answerMail(envelope, hasTransactionID: hasTransactionID, code)
    case .rcpt(let path): answerRcpt(path, code)
    case .auth(let mechanism): answerAuth(mechanism, code, reply)
    case .response: answerResponse(code, reply)
    case .message: answerMessage(item, code)
    case .chunk(let isLast): answerChunk(item, isLast: isLast, code)
    }
  }

  private mutating func answer(_ verb: Verb, _ code: Int, _ reply: Reply) {
    switch verb {
    case .ehlo, .helo, .lhlo: answerHello(verb, code, reply)
    case .data: answerData(code)
    case .rset: answerRset(code)
    case .quit: answerQuit(code)
    case .starttls, .xAnonymousTLS: answerStartTLS(code)
    case .turn, .atrn: answerTurn(code)
    case .xclient: answerXClient(code)
    case .mail, .rcpt, .auth, .bdat, .burl, .send, .soml, .saml, .xExps:
      // These carry their arguments: their subjects are cases of their own.
      break
    case .vrfy, .expn, .help, .noop, .etrn, .xforward, .verb, .onex, .debug, .wiz, .kill, .showq,
      .wellknown, .xLink2State, .xexch50, .xproxyfrom, .xshadow, .xadr, .xcir, .xgen, .xsta,
      .xloop, .qhlo:
      break
    }
  }

  /// The state as the oldest unanswered command sees it: a QUIT sent behind it is not there yet.
  var phase: State {
    get { state.withoutQuit }
    set {
      if case .quit = state, newValue != .closed {
        state = .quit(from: newValue)
      } else {
        state = newValue
      }
    }
  }
}
