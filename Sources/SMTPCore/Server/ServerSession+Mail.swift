/// MAIL and RCPT (RFC 5321 §4.1.1.2, §4.1.1.3).
extension ServerSession {
  mutating func mail(_ command: Command) {
    guard let hello = helloOutsideTransaction(for: .mail) else { return }
    let argument: StrictPathArgument
    do {
      argument = try StrictPathArgument(command.trimmedArgument ?? [], keyword: "FROM:")
    } catch {
      return answer(.badPath(error, in: command, .mail))
    }
    if argument.path == .postmaster { return answer(.postmasterAsSender(scenario)) }
    if let complaint = complaint(about: argument.parameters, from: hello) {
      return answer(complaint)
    }
    let success = ServerReply.senderNoted(argument.path)
    if case .mailbox(let mailbox) = argument.path, mailbox.isAt(scenario.replyDomain) {
      guard answer(asAskedBy: mailbox, or: success, unknown: .unknownSender(scenario)) else {
        return
      }
    } else {
      answer(success)
    }
    state = .transaction(
      ServerEnvelope(
        hello: hello, user: user, reversePath: argument.path, parameters: argument.parameters))
  }

  mutating func rcpt(_ command: Command) {
    guard case .transaction(var envelope) = state else {
      return answer(state.hello == nil ? .helloFirst(.rcpt) : .mailFirst(.rcpt))
    }
    let (path, reply) = judge(command, for: envelope)
    if let path, case .mailbox(let mailbox) = path, mailbox.isAt(scenario.replyDomain) {
      if answer(asAskedBy: mailbox, or: reply, unknown: .unknownRecipient(scenario)) {
        envelope.recipients.append(path)
      } else {
        envelope.refusedCount += 1
      }
      if case .closed = state { return }
    } else {
      answer(reply)
      if let path { envelope.recipients.append(path) } else { envelope.refusedCount += 1 }
    }
    state = .transaction(envelope)
  }

  /// The forward-path that may be accepted, or nil, and the reply that says so.
  private func judge(
    _ command: Command, for envelope: ServerEnvelope
  ) -> (path: Path?, reply: ServerReply) {
    let argument: StrictPathArgument
    do {
      argument = try StrictPathArgument(command.trimmedArgument ?? [], keyword: "TO:")
    } catch {
      return (nil, .badPath(error, in: command, .rcpt))
    }
    if let parameter = argument.parameters.first {
      return (nil, .unknownParameter(parameter.keyword, .rcpt))
    }
    guard envelope.recipients.count < scenario.maximumRecipients else {
      return (nil, .tooManyRecipients(limit: scenario.maximumRecipients))
    }
    switch argument.path {
    case .null:
      return (nil, .nullRecipient)
    case .mailbox(let mailbox)
    where user == nil && !scenario.takesEveryDomain && !mailbox.isAt(scenario.domain)
      && !mailbox.isAt(scenario.replyDomain):
      return (nil, .relayingDenied(scenario))
    // Who has logged in may write to any domain: it all stays in the practice mailbox.
    case .postmaster, .mailbox:
      return (argument.path, .recipientNoted(argument.path))
    }
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
