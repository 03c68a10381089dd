/// What a sensible client does after a refusal.
extension Session {
  /// What the last refusal asks for in this state; nothing where there was none.
  func recovery(isSubmission: Bool) -> Recovery {
    var recovery = Recovery()
    if case .ready = state, setback == nil || setback?.subject == .message,
      let undelivered = settled?.undelivered, !undelivered.isEmpty
    {
      let isTransient = undelivered.allSatisfy {
        $0.delivery.map { ReplyCategory(code: $0) == .transient } ?? false
      }
      recovery.lead(.mail, .deliveredInPart(refused: undelivered.count, isTransient: isTransient))
      return recovery
    }
    guard let setback else {
      addFullEnvelope(to: &recovery)
      return recovery
    }
    switch state {
    case .greeted: recoverGreeting(setback, &recovery)
    case .ready: recoverReady(setback, isSubmission: isSubmission, &recovery)
    case .mail: recoverMail(setback, &recovery)
    case .rcpt(let envelope): recoverRecipients(setback, envelope, &recovery)
    case .bdatFailed:
      recovery.lead(
        .rset, setback.subject == .command(.data) ? .dataMisplaced : .chunkRefused)
    case .connect, .rejected, .tlsPending, .tls, .auth, .data, .dataReply, .bdat, .turn, .quit,
      .closed:
      break
    }
    return recovery
  }

  private func recoverGreeting(_ setback: Setback, _ recovery: inout Recovery) {
    guard case .command(let verb) = setback.subject else { return }
    if verb == .ehlo, isLMTP {
      recovery.lead(.lhlo, .helloMissing)
    } else if verb == .ehlo, isEHLOUnknown {
      recovery.reasons[.helo] = .helloUnknown
    } else if verb == .ehlo, setback.refusesArgument {
      // HELO takes the same name (RFC 5321 §4.1.1.1).
      recovery.lead(.ehlo, .helloRefused)
    } else if verb == .ehlo, !setback.isTransient {
      recovery.lead(.helo, .ehloRefused)
      recovery.reasons[.ehlo] = .helloRefused
    } else if verb.isHello {
      recovery.reasons[verb] = .helloRefused
    } else {
      recovery.reasons[isLMTP ? .lhlo : .ehlo] = .helloMissing
    }
  }

  private func recoverReady(
    _ setback: Setback, isSubmission: Bool, _ recovery: inout Recovery
  ) {
    if addDemand(of: setback, isSubmission: isSubmission, to: &recovery) { return }
    switch setback.subject {
    case .login: recoverLogin(setback, &recovery)
    case .command(.starttls) where setback.isTransient:
      recovery.reasons[.starttls] = .encryptionFailed
      // Mail goes on without TLS where it must; a password does not.
      if !isSubmission { recovery.last.append(.starttls) }
    case .command(.mail), .command(.send), .command(.soml), .command(.saml):
      recoverSender(setback, &recovery)
    case .message where setback.meansTooLarge:
      recovery.lead(.mail, .tooLarge(limit: capabilities?.largestMessage))
    case .message:
      recovery.lead(.mail, .messageRefused(isTransient: setback.isTransient))
    case .command(.rcpt) where setback.code == 503, .command(.data) where setback.code == 503:
      recovery.lead(.mail, .transactionLost)
    case .command, .session:
      break
    }
  }

  /// What the server says that it wants before anything else; false where it wants nothing that can
  /// be had here.
  private func addDemand(
    of setback: Setback, isSubmission: Bool, to recovery: inout Recovery
  ) -> Bool {
    let canEncrypt = isUsable(.starttls)
    let canLogIn = isUsable(.auth)
    // A 530 that does not tell what it wants is RFC 3207's before TLS, and RFC 4954's behind it.
    let demand = setback.demand ?? (setback.code == 530 ? .encryption : nil)
    switch demand {
    case .encryption? where canEncrypt:
      recovery.lead(.starttls, .encryptionDemanded)
    case .authentication? where canEncrypt && (isSubmission || !canLogIn):
      recovery.lead(.starttls, .encryptionBeforeLogin)
      recovery.lead(.auth, .loginDemanded)
    case .authentication? where canLogIn, .encryption? where setback.code == 530 && canLogIn:
      recovery.lead(.auth, .loginDemanded)
    case .relaying? where canLogIn:
      recovery.lead(.auth, .loginForRelaying)
    default:
      return addUnmet(setback, to: &recovery)
    }
    return true
  }

  /// A server that wants what it does not offer: nothing but leaving helps, or EHLO where only HELO
  /// was said. False where it wants nothing of that kind.
  private func addUnmet(_ setback: Setback, to recovery: inout Recovery) -> Bool {
    let demand = setback.demand
    guard setback.code == 530 || demand == .authentication || demand == .encryption,
      demand != .encryption || tls == nil, demand != .authentication || authentication == nil,
      tls == nil || authentication == nil
    else { return false }
    if hello == .helo {
      recovery.lead(.ehlo, .offersUnknown)
    } else {
      recovery.lead(.quit, .demandNotOffered(demand))
    }
    return true
  }

  private func recoverLogin(_ setback: Setback, _ recovery: inout Recovery) {
    switch setback.code {
    case 535, 432: recovery.lead(.auth, .loginRefused)
    case 504, 534: recovery.lead(.auth, .mechanismRefused)
    case 501 where !setback.isCancellation: recovery.lead(.auth, .loginUnreadable)
    // The client broke it off itself, or is logged in already.
    case 501, 503: break
    default:
      recovery.lead(.auth, setback.isTransient ? .loginDelayed : .loginRefused)
    }
  }

  private func recoverSender(_ setback: Setback, _ recovery: inout Recovery) {
    switch setback.code {
    case 503:
      recovery.lead(isLMTP ? .lhlo : hello ?? .ehlo, .helloMissing)
    case 552:
      recovery.reasons[.mail] = .tooLarge(limit: capabilities?.largestMessage)
    case _ where setback.lacksSMTPUTF8:
      let isOffered = capabilities?.offers("SMTPUTF8") == true
      recovery.reasons[.mail] = isOffered ? .smtputf8Missing : .onlyASCII
    case 455, 555, 504, 501:
      recovery.reasons[.mail] = setback.meansParameter ? .parameterRefused : .addressUnreadable
    default:
      recovery.reasons[.mail] = .senderRefused(isTransient: setback.isTransient)
    }
  }

  private func recoverMail(_ setback: Setback, _ recovery: inout Recovery) {
    guard case .command(let verb) = setback.subject, verb == .rcpt || verb == .data else { return }
    if addReset(of: setback, to: &recovery) { return }
    if verb == .data {
      recovery.reasons[.rcpt] = .recipientMissing
    } else if setback.code == 503 {
      recovery.lead(.rset, .transactionLost)
    } else if setback.lacksSMTPUTF8, state.envelope?.isInternationalized == false {
      let isOffered = capabilities?.offers("SMTPUTF8") == true
      if isOffered { recovery.lead(.rset, .resetForSMTPUTF8) }
      recovery.reasons[.rcpt] = .onlyASCII
    } else if setback.meansParameter, [501, 504, 555, 455].contains(setback.code) {
      recovery.reasons[.rcpt] = .parameterRefused
    } else if setback.code == 501 {
      recovery.reasons[.rcpt] = .addressUnreadable
    } else {
      recovery.reasons[.rcpt] = .recipientRefused(isTransient: setback.isTransient)
    }
  }

  private func recoverRecipients(
    _ setback: Setback, _ envelope: Envelope, _ recovery: inout Recovery
  ) {
    switch setback.subject {
    case .command(.rcpt) where setback.meansTooManyRecipients:
      addFullEnvelope(to: &recovery, envelope)
    case .command(.rcpt):
      if setback.demand == .relaying {
        if isUsable(.auth) { recovery.reasons[.rset] = .resetBeforeRelaying }
      } else if addReset(of: setback, to: &recovery) {
        return
      }
      recovery.reasons[envelope.isBinary ? .bdat : .data] =
        .othersAccepted(envelope.acceptedCount)
      if setback.isTransient { recovery.reasons[.rcpt] = .recipientRefused(isTransient: true) }
    case .command(.data) where setback.isTransient:
      recovery.reasons[.data] = .dataDelayed
    case .command(.data), .command(.bdat), .command(.burl):
      // The server has not got the recipients that it took, or takes none of them any more.
      recovery.lead(.rcpt, .recipientMissing)
    case .command, .login, .message, .session:
      break
    }
  }

  /// TLS and logins have no place inside a transaction: it has to be dropped first.
  private func addReset(of setback: Setback, to recovery: inout Recovery) -> Bool {
    guard setback.code == 530 || setback.demand != nil else { return false }
    if setback.demand == .relaying {
      guard isUsable(.auth) else { return false }
      recovery.lead(.rset, .resetBeforeRelaying)
    } else if setback.demand != .authentication, isUsable(.starttls) {
      recovery.lead(.rset, .resetBeforeEncryption)
    } else if isUsable(.auth) {
      recovery.lead(.rset, .resetBeforeLogin)
    } else {
      return addUnmet(setback, to: &recovery)
    }
    return true
  }

  /// A server that takes no more recipients takes the message for those that it has.
  private func addFullEnvelope(to recovery: inout Recovery, _ full: Envelope? = nil) {
    guard case .rcpt(let envelope) = state else { return }
    let limit = capabilities?.limit("RCPTMAX")
    guard full != nil || limit.map({ envelope.recipientCount >= $0 }) == true
    else { return }
    recovery.lead(
      envelope.isBinary ? .bdat : .data, .recipientsFull(accepted: envelope.acceptedCount))
    recovery.last.append(.rcpt)
  }
}

extension Setback {
  /// Whether what stood behind the verb was refused: 501, 504 (RFC 5321 §4.2.2).
  fileprivate var refusesArgument: Bool { code == 501 || code == 504 }

  /// Whether a parameter was refused, and not the address that it stands behind: X.1.z is about
  /// the address (RFC 3463 §3.2).
  fileprivate var meansParameter: Bool { hasParameters && enhanced?.subject != 1 }

  /// Whether an address beyond ASCII was refused that SMTPUTF8 did not stand behind (RFC 6531
  /// §3.4, §3.5).
  fileprivate var lacksSMTPUTF8: Bool {
    guard !isTransient, !isInternationalized, path?.contains(where: { $0 >= 0x80 }) == true else {
      return false
    }
    guard let enhanced, enhanced.subject != 0 else { return true }
    return enhanced.subject == 6 && enhanced.detail == 7
      || enhanced.subject == 1 && [3, 7].contains(enhanced.detail) || enhanced.subject == 5
  }

  /// Whether a message was larger than the server or the mailbox takes (RFC 3463 §3.3, §3.4).
  fileprivate var meansTooLarge: Bool {
    switch (enhanced?.subject, enhanced?.detail) {
    case (3, 4), (2, 3): true
    case (nil, _), (0, _): code == 552
    default: false
    }
  }

  /// Whether a refused recipient was one too many: 452, and 552 of older servers (RFC 5321
  /// §4.5.3.1.10), unless the enhanced code speaks of one mailbox or of the system.
  fileprivate var meansTooManyRecipients: Bool {
    guard code == 452 || code == 552 else { return false }
    guard let enhanced, enhanced.subject != 0 else { return true }
    return enhanced.subject == 5 && enhanced.detail == 3
  }
}
