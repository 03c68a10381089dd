/// Answers to the commands that carry no address (RFC 5321 §4.1.1).
extension Judge {
  /// Judges the answer to a command other than EHLO, MAIL, RCPT, AUTH and BDAT.
  mutating func command(
    _ verb: Verb, _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    let isFaulty = item.traits.contains(.faulty)
    switch verb {
    case .data:
      if !isFaulty { data(reply, code, in: session, &found) }
    case .rset:
      // A server that wants TLS first answers 530 to nearly everything (RFC 3207 §4).
      if case .rejected = session.phase { return }
      if !isFaulty, ![250, 421, 530].contains(code) { found.add(.rsetCloses) }
    case .quit:
      if !isFaulty, ![221, 421].contains(code) { found.add(.quitNot221) }
    case .expn:
      if code == 250, let capabilities = session.capabilities, !capabilities.offers("EXPN") {
        found.add(.expnUnlisted)
      }
    case .starttls:
      if code == 220, session.capabilities?.offers("ENHANCEDSTATUSCODES") == true,
        reply.enhanced == nil
      {
        found.add(.starttlsEnhancedCode, offset: 4)
      }
    default:
      break
    }
  }

  private func data(
    _ reply: Reply, _ code: Int, in session: Session, _ found: inout FindingList
  ) {
    let envelope = session.phase.envelope
    if session.isLMTP, envelope?.acceptedCount ?? 0 == 0, code != 503, code != 530,
      ReplyCategory(code: code) != .transient
    {
      found.add(.lmtpDataNoRcpt)
      return
    }
    if code == 354 {
      switch session.phase {
      case .mail: found.add(.dataAfterNoRcpt)
      case .ready where wasOpenAtHello: found.add(.ehloNoReset)
      case .ready(isBehindLastChunk: false) where isInStep: found.add(.dataAfterNoRcpt)
      default: break
      }
    }
    guard case .rcpt(let envelope) = session.phase, envelope.refusedCount > 0,
      envelope.acceptedCount > 0, !isBehindRefusedHello
    else { return }
    if code == 503 || code == 554 && reply.says("RECIPIENT") {
      found.add(.dataRefusedAfterBadRcpt)
    }
  }
}
