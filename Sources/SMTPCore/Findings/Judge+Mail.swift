/// Answers to MAIL and RCPT (RFC 5321 §4.1.1.2, §4.1.1.3, §4.5.1, §4.5.3.1, §4.5.5).
extension Judge {
  /// Refusals that are not about the address: out of order, a login or TLS is wanted, the line, a
  /// parameter or the size is wrong, no service at all.
  private static let otherRefusals: Set<Int> = [
    500, 501, 502, 503, 504, 521, 530, 534, 535, 538, 552, 555,
  ]
  /// How many recipients a server has to take (RFC 5321 §4.5.3.1.8).
  private static let fewestRecipients = 100

  /// Judges the answer to MAIL.
  mutating func mail(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    let category = ReplyCategory(code: code)
    let isInOrder: Bool
    switch session.phase {
    case .ready: isInOrder = true
    case .tls:
      isInOrder = false
      if category == .success, demandsHello, session.tls != nil { found.add(.starttlsStateKept) }
    case .greeted:
      isInOrder = false
      if code == 503 { demandsHello = true }
    default: isInOrder = false
    }
    if category == .success {
      wasOpenAtHello = false
      chunked = 0
    }
    encryption(reply, code, of: item, in: session, &found)
    parameters(code, of: item, in: session, &found)
    if item.traits.contains(.nullSender), isInOrder, category == .permanent,
      !item.traits.contains(.faulty), Self.isAboutAddress(code, of: item), !reply.isAboutClient
    {
      found.add(.nullSenderRefused)
    }
  }

  /// Judges the answer to RCPT.
  mutating func rcpt(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    let category = ReplyCategory(code: code)
    if category == .success {
      switch session.phase {
      case .ready where wasOpenAtHello: found.add(.ehloNoReset)
      case .ready(isBehindLastChunk: false) where isInStep: found.add(.wrongOrderCode)
      case .tls where session.tls != nil: found.add(.starttlsStateKept)
      default: break
      }
      // What is on the same machine may be let in as it is (RFC 6409 §4.3).
      if Self.isSubmission(session), session.authentication == nil,
        session.opening?.isLoopback != true
      {
        once(.submissionOpen, &found)
      }
    }
    encryption(reply, code, of: item, in: session, &found)
    parameters(code, of: item, in: session, &found)
    guard case .mail = session.phase else {
      if case .rcpt = session.phase { limits(reply, code, of: item, in: session, &found) }
      return
    }
    limits(reply, code, of: item, in: session, &found)
  }

  /// Whether a refusal can mean the address: of a line that is in order and has no parameters,
  /// 501 means nothing else.
  private static func isAboutAddress(_ code: Int, of item: InFlight) -> Bool {
    !otherRefusals.contains(code) || code == 501 && !item.hasParameters
  }

  /// What a refusal says of the recipients that a server takes.
  private func limits(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    guard let envelope = session.phase.envelope, !item.traits.contains(.faulty) else { return }
    if item.traits.contains(.postmaster), ReplyCategory(code: code) == .permanent,
      Self.isAboutAddress(code, of: item), !reply.isAboutClient, !reply.isAboutSender,
      !Self.isSubmission(session) || session.authentication != nil
    {
      found.add(.postmasterRefused)
    }
    let detail = reply.enhanced.map { [$0.subject, $0.detail] }
    let isAboutCount = detail == nil || detail == [5, 3]
    if code == 552, isAboutCount, envelope.acceptedCount > 0,
      detail != nil || Self.isAboutRecipients(reply)
    {
      found.add(.rcpt552TooMany)
    }
    let count = envelope.acceptedCount.addingClamped(envelope.refusedCount)
    if code == 452, isAboutCount, count < Self.fewestRecipients, reply.says("RECIPIENTS"),
      envelope.acceptedCount > 0, reply.says("TOO MANY"),
      !reply.says("DOMAIN", "HOUR", "MINUTE", "DAY", "RATE", "SESSION", "CONNECTION", "YOUR"),
      session.capabilities?.limit("RCPTMAX") == nil
    {
      found.add(.rcptLimitLow)
    }
  }

  private static func isAboutRecipients(_ reply: Reply) -> Bool {
    reply.says("RECIPIENT") && reply.says("TOO MANY", "TRANSACTION")
      && !reply.says("MAILBOX", "QUOTA", "SIZE")
  }

  /// TLS that is asked for where everybody's mail comes in (RFC 3207 §4).
  private func encryption(
    _ reply: Reply, _ code: Int, of item: InFlight, in session: Session,
    _ found: inout FindingList
  ) {
    guard code == 530, session.opening?.port == 25, session.opening?.isLoopback == false,
      session.tls == nil, Setback(item, reply)?.demand == .encryption
    else { return }
    found.add(.starttlsRequiredMx)
  }

  private func parameters(
    _ code: Int, of item: InFlight, in session: Session, _ found: inout FindingList
  ) {
    if item.traits.contains(.unknownParameter), [500, 501, 502, 504].contains(code) {
      found.add(.paramUnknownCode)
    }
    if item.traits.contains(.authParameter), code == 555, !item.traits.contains(.faulty),
      session.capabilities?.offers("AUTH") == true
    {
      found.add(.authParamRefused)
    }
  }
}

extension Opening {
  /// Whether both ends are on the same machine.
  var isLoopback: Bool {
    path != nil || address == "::1" || address?.hasPrefix("127.") == true
  }
}
