/// How a connection ends (RFC 5321 §3.8, §4.1.1.10, §4.5.3.2).
extension Judge {
  /// Microseconds that a server has to wait for a command, five minutes (RFC 5321 §4.5.3.2.7), less
  /// what the way there and back may take.
  static let shortestIdle: Int64 = 290_000_000
  /// Logins that may fail before a server hangs up (RFC 4954 §9).
  private static let fairLogins = 3

  /// So many replies that nobody asked for are a flood.
  private static let flood = 1_000

  /// Microseconds since the last octets of either side; nil without times.
  func idle(at instant: Instant?) -> Int64? {
    guard let last, let instant else { return nil }
    return instant.since(last)
  }

  /// Judges the end of a connection.
  mutating func closed(
    _ closing: Closing, at instant: Instant?, in session: Session, _ found: inout FindingList
  ) {
    if session.isSwapped || session.isPoisoned || isForeign || isOutOfStep { return }
    // Behind a false end of the message, QUIT and its reply are taken for content.
    if !told.isDisjoint(with: Self.earlyEnds) { return }
    switch session.state {
    // Behind a handshake that failed there is nothing left to say.
    case .tlsPending, .turn, .closed: return
    default: break
    }
    if session.isGreetingAwaited, session.opening?.port == 465, Self.isClearText(session) {
      once(.tlsOn465, &found)
      return
    }
    switch closing.cause {
    case .client: closedByClient(at: instant, in: session, &found)
    case .server: closedByServer(at: instant, in: session, &found)
    case .timeout: gaveUp(at: instant, in: session, &found)
    }
  }

  private func closedByClient(
    at instant: Instant?, in session: Session, _ found: inout FindingList
  ) {
    guard !isDismissed, !session.isOver else { return }
    // Who waits in vain for the end of a reply, or hears no replies at all, has to hang up.
    if isCutInReply || isBehindNonsense || surplus >= Self.flood { return }
    if isOverdue(at: instant, in: session) {
      found.add(silence)
      return
    }
    guard session.isGreeted, !hasQuit else { return }
    found.add(.quitMissing)
    if lastAnswer == .refusedLogin { found.add(.code535AsHardClose) }
  }

  private func closedByServer(
    at instant: Instant?, in session: Session, _ found: inout FindingList
  ) {
    let isIdle = idle(at: instant).map { $0 >= Self.shortestIdle } ?? false
    if lastAnswer == .refusedLogin, session.queue.isEmpty, refusedLogins > 0,
      refusedLogins < Self.fairLogins, !hasQuit, !isIdle
    {
      found.add(.authDropEarly)
      return
    }
    if hasQuit || isDismissed || told.contains(.earlyTalker) { return }
    if lastAnswer == .refusedLogin, refusedLogins >= Self.fairLogins { return }
    if let item = session.queue.first, item.isEndOfMessage, session.isLMTP, item.replies > 0 {
      found.add(.lmtpReplyCount)
      return
    }
    // A server may hang up on a client that says nothing for long, or for nobody knows how long.
    if !session.isReplyOutstanding, idle(at: instant) ?? Self.shortestIdle >= Self.shortestIdle {
      return
    }
    if case .rejected(let code) = session.state {
      if code == 554 { found.add(.rejectAndClose) }
      return
    }
    if isOldTLS(session), case .tls = session.state {
      found.add(.tlsWeakClose)
      return
    }
    switch lastAnswer {
    case .rset where session.queue.isEmpty: found.add(.rsetCloses)
    case .unknownCommand where session.queue.isEmpty: found.add(.unknownCloses)
    default:
      let isReset = session.queue.first?.verb == .rset
      found.add(isReset ? .rsetCloses : .closeWithout421)
    }
  }

  private func isOldTLS(_ session: Session) -> Bool {
    ["SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1"].contains(session.tls?.version)
  }

  /// The rule that is broken where a reply does not come.
  private var silence: FindingID { isRefusedInGroup ? .pipeliningInputLost : .noReply }

  /// Whether a reply that nothing announces is owed for as long as a client has to wait for it.
  private func isOverdue(at instant: Instant?, in session: Session) -> Bool {
    guard let patience = session.replyTimeout, let waited = idle(at: instant),
      session.queue.first?.isAnnounced != true
    else { return false }
    return waited >= Int64(patience - 1) * 1_000_000
  }

  /// The client waited for a reply, and gave up.
  private func gaveUp(
    at instant: Instant?, in session: Session, _ found: inout FindingList
  ) {
    guard session.isReplyOutstanding, idle(at: instant) != nil, !isDismissed else { return }
    if session.queue.first?.isAnnounced == true { return }
    if isOverdue(at: instant, in: session) {
      found.add(silence)
      return
    }
    guard let item = session.queue.first else {
      if session.isGreetingAwaited { found.add(.timeoutGreeting) }
      return
    }
    switch item.subject {
    case .mail: found.add(.timeoutMail)
    case .rcpt: found.add(.timeoutRcpt)
    case .command(.data): found.add(.timeoutData354)
    case .message, .chunk(isLast: true): found.add(.timeoutFinalDot)
    case .chunk(isLast: false): found.add(.timeoutDataBlock)
    case .command, .auth, .response: break
    }
  }
}
