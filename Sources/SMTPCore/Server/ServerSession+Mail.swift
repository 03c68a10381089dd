/// MAIL and RCPT (RFC 5321 §4.1.1.2, §4.1.1.3).
extension ServerSession {
  /// MAIL, or one of the three that RFC 821 §3.4 has beside it.
  mutating func mail(_ command: Command, _ verb: Verb) {
    guard let hello = helloOutsideTransaction(for: verb) else { return }
    tally.transactions += 1
    if offers(.limits), tally.transactions > scenario.maximumTransactions {
      return answer(.tooManyMessages(limit: scenario.maximumTransactions))
    }
    let argument: StrictPathArgument
    do {
      argument = try StrictPathArgument(
        command.trimmedArgument ?? [], keyword: "FROM:",
        allowsUTF8: hello.isExtended && offers(.smtpUTF8))
    } catch {
      return answer(.badPath(error, in: command, verb))
    }
    if argument.path == .postmaster { return answer(.postmasterAsSender(scenario)) }
    if let complaint = complaint(about: argument.parameters, of: verb, from: hello) {
      return answer(complaint)
    }
    if !argument.isASCII, !argument.parameters.contains(where: { $0.keyword == "SMTPUTF8" }) {
      return answer(.senderBeyondASCII)
    }
    let success = ServerReply.senderNoted(argument.path)
    if case .mailbox(let mailbox) = argument.path, mailbox.isAt(scenario.replyDomain) {
      guard answer(asAskedBy: mailbox, or: success, unknown: .unknownSender(scenario)) else {
        return
      }
    } else {
      answer(success)
    }
    // What XFORWARD said was said of one message.
    defer { forwarded = [:] }
    state = .transaction(
      ServerEnvelope(
        verb: verb, hello: hello, user: user, reversePath: argument.path,
        parameters: argument.parameters, client: client, forwarded: forwarded))
  }

  mutating func rcpt(_ command: Command) {
    guard case .transaction(var envelope) = state else { return answer(notInTransaction) }
    let (recipient, reply) = judge(command, for: envelope)
    var isAccepted = recipient != nil
    if case .mailbox(let mailbox) = recipient?.path, mailbox.isAt(scenario.replyDomain) {
      isAccepted = answer(asAskedBy: mailbox, or: reply, unknown: .unknownRecipient(scenario))
      if case .closed = state { return }
    } else {
      answer(reply)
    }
    if isAccepted, let recipient {
      if offers(.limits), case .mailbox(let mailbox) = recipient.path {
        tally.note(mailbox.domain)
      }
      envelope.accepted.append(recipient)
    } else {
      envelope.refusedCount += 1
    }
    state = .transaction(envelope)
  }

  /// Why no RCPT may come now.
  private var notInTransaction: ServerReply {
    switch state {
    case .chunked: .contentBegun
    case .spoiled: .resetFirst
    default: state.hello == nil ? helloFirst(.rcpt) : .mailFirst(.rcpt)
    }
  }

  /// The forward-path that may be accepted, or nil, and the reply that says so.
  private func judge(
    _ command: Command, for envelope: ServerEnvelope
  ) -> (recipient: ServerEnvelope.Recipient?, reply: ServerReply) {
    let argument: StrictPathArgument
    do {
      argument = try StrictPathArgument(
        command.trimmedArgument ?? [], keyword: "TO:",
        allowsUTF8: envelope.hello.isExtended && offers(.smtpUTF8))
    } catch {
      return (nil, .badPath(error, in: command, .rcpt))
    }
    if let complaint = complaint(about: argument.parameters, of: .rcpt, from: envelope.hello) {
      return (nil, complaint)
    }
    if !argument.isASCII, !envelope.isUTF8 { return (nil, .recipientBeyondASCII) }
    if envelope.isSolicitation(of: scenario.unwantedSolicitation) {
      return (nil, .unwantedSolicitation(scenario))
    }
    // Those that were refused count as well (RFC 9422 §4.2).
    guard envelope.accepted.count + envelope.refusedCount < scenario.maximumRecipients else {
      return (nil, .tooManyRecipients(limit: scenario.maximumRecipients))
    }
    if offers(.limits), case .mailbox(let mailbox) = argument.path,
      tally.isFull(for: mailbox.domain, limit: scenario.maximumDomains)
    {
      return (nil, .tooManyDomains(limit: scenario.maximumDomains))
    }
    switch argument.path {
    case .null:
      return (nil, .nullRecipient)
    case .mailbox(let mailbox)
    where !isIdentified && !scenario.takesEveryDomain && !mailbox.isAt(scenario.domain)
      && !mailbox.isAt(scenario.replyDomain):
      return (nil, .relayingDenied(scenario))
    case .mailbox(let mailbox) where envelope.verb == .send && !isAtTerminal(mailbox):
      return (nil, .notAtTerminal(argument.path))
    case .mailbox(let mailbox) where hasChangedHands(mailbox, argument.parameters):
      return (nil, .ownerHasChanged(argument.path, since: scenario.ownedSince))
    // Who has logged in may write to any domain: it all stays in the practice mailbox.
    case .postmaster, .mailbox:
      let recipient = ServerEnvelope.Recipient(
        path: argument.path, parameters: traceable(argument, of: envelope))
      return (recipient, .recipientNoted(argument.path))
    }
  }

  /// Whether a mailbox here had another owner at the moment that RRVS names. Those of a role belong
  /// to whoever has the role (RFC 7293 §3.2, §10).
  private func hasChangedHands(
    _ mailbox: Mailbox, _ parameters: [PathArgument.Parameter]
  ) -> Bool {
    guard mailbox.isAt(scenario.domain), !mailbox.isRole,
      let value = parameters.first(where: { $0.keyword == "RRVS" })?.value,
      let named = WrittenMoment.minutes(of: value.prefix { $0 != Octet.semicolon }),
      let owned = WrittenMoment.minutes(of: scenario.ownedSince.utf8)
    else { return false }
    return named < owned
  }

  /// The parameters of a recipient. One of a message that is tracked is known by the address that
  /// it was given first, which is this one where ORCPT names no other (RFC 3885 §3, RFC 3461 §4.2).
  private func traceable(
    _ argument: StrictPathArgument, of envelope: ServerEnvelope
  ) -> [PathArgument.Parameter] {
    guard envelope.isTracked, !argument.parameters.contains(where: { $0.keyword == "ORCPT" })
    else { return argument.parameters }
    let original = Array("rfc822;".utf8) + Xtext.encode(argument.path.octets)
    return argument.parameters + [PathArgument.Parameter(keyword: "ORCPT", value: original)]
  }

  /// Whether SEND finds somebody at a terminal (RFC 821 §3.4): the one user there is.
  private func isAtTerminal(_ mailbox: Mailbox) -> Bool {
    mailbox.isAt(scenario.replyDomain)
      || mailbox.isAt(scenario.domain) && mailbox.localPart.elementsEqual(scenario.user.utf8)
  }

  /// Gives the answer that an address at the reply domain asks for; true if it says yes.
  private mutating func answer(
    asAskedBy mailbox: Mailbox, or success: ServerReply, unknown: ServerReply
  ) -> Bool {
    switch RequestedAnswer(localPart: mailbox.localPart) {
    case .reply(let code, let enhanced):
      answer(.asked(code, enhanced))
      // 421 says that the channel closes (RFC 5321 §3.8).
      if code == 421 { close() }
      return code / 100 == 2
    case .late(let seconds):
      ask(.wait(seconds: seconds))
      answer(success)
      return true
    case .drop:
      close()
      return false
    case nil:
      answer(unknown)
      return false
    }
  }
}
