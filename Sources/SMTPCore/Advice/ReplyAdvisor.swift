/// Finds what may be answered to what waits the longest.
struct ReplyAdvisor {
  let session: Session
  let ownName: String

  var suggestions: [ReplySuggestion] {
    guard !session.isGreetingAwaited, let waiting = session.queue.first else {
      return [
        reply(220, "\(ownName) ESMTP", .greet), reply(554, "No service here", .refuseService),
        closing,
      ]
    }
    return answers(to: waiting.subject) + (waiting.verb == .quit ? [] : [closing])
  }

  private func answers(to subject: InFlight.Subject) -> [ReplySuggestion] {
    switch subject {
    case .command(let verb?): answers(to: verb)
    case .command(nil): [unknown, notImplemented]
    case .mail: mail
    case .rcpt: recipient
    case .auth(let mechanism): login(mechanism)
    case .response:
      [
        reply(535, "5.7.8", "Name or password is wrong", .refuseLogin),
        reply(235, "2.7.0", "You are logged in", .takeLogin),
        reply(501, "5.5.2", "That is no base64", .badArgument),
      ]
    case .message, .chunk(isLast: true): message
    case .chunk(isLast: false):
      isOffered("CHUNKING")
        ? [reply(250, "2.0.0", "OK", .takeChunk), noRoom] : [notImplemented, unknown]
    }
  }

  private func answers(to verb: Verb) -> [ReplySuggestion] {
    switch verb {
    case .ehlo: hello
    case .lhlo: session.isLMTP ? hello : [unknown, notImplemented]
    case .helo: [reply(250, ownName, .done), reply(501, "Say who you are", .badArgument)]
    case .data: data
    case .rset, .noop: [done]
    case .quit: [reply(221, "2.0.0", "\(ownName) says goodbye", .sayGoodbye)]
    case .help: [reply(214, "2.0.0", "‹text›", .tellHelp), notImplemented]
    case .vrfy:
      [
        reply(252, "2.5.2", "I cannot tell; send it, and see", .cannotVerify),
        reply(550, "5.1.1", "There is no such user", .noSuchMailbox), notImplemented,
      ]
    case .expn: [notImplemented, reply(550, "5.1.1", "There is no such list", .noSuchMailbox)]
    case .starttls: encryption
    case .turn, .atrn: [notImplemented, reply(250, "2.0.0", "OK, you are the server", .swapBack)]
    case .etrn, .burl, .bdat, .xclient, .xforward: [notImplemented, unknown]
    default: [unknown, notImplemented]
    }
  }

  private var encryption: [ReplySuggestion] {
    let unavailable = reply(454, "4.7.0", "TLS is not available", .noTLS)
    if session.tls != nil {
      return [reply(503, "5.5.1", "TLS is on already", .alreadySecured), unavailable]
    }
    if session.hello == nil { return [helloFirst, unavailable, notImplemented] }
    if session.state.envelope != nil {
      return [reply(503, "5.5.1", "A message is open", .alreadyOpen), unavailable, notImplemented]
    }
    return [reply(220, "2.0.0", "Begin TLS", .beginTLS), unavailable, notImplemented]
  }

  private var hello: [ReplySuggestion] {
    let encryption = session.tls == nil ? ["250-STARTTLS"] : []
    return [
      ReplySuggestion(
        lines: ["250-\(ownName)"] + encryption + ["250-8BITMIME", "250 SIZE 10485760"],
        reason: .listExtensions),
      reply(250, ownName, .noExtensions),
      reply(502, "5.5.1", "Only HELO is known here", .refuseExtended),
      reply(501, "5.5.4", "Say who you are", .badArgument),
    ]
  }

  private var mail: [ReplySuggestion] {
    let usual = [
      reply(250, "2.1.0", "OK", .takeSender),
      reply(451, "4.3.0", "Not now: try again later", .tryLater),
      reply(550, "5.7.1", "Nothing is taken from this sender", .refuseSender),
      reply(501, "5.5.4", "That is no sender", .badArgument),
    ]
    if session.hello == nil { return [helloFirst] + usual }
    return session.state.envelope == nil
      ? usual : [reply(503, "5.5.1", "A message is open already", .alreadyOpen)] + usual
  }

  private var recipient: [ReplySuggestion] {
    let usual = [
      reply(250, "2.1.5", "OK", .takeRecipient),
      reply(550, "5.1.1", "There is no such mailbox here", .noSuchMailbox),
      reply(450, "4.2.1", "Not now: try again later", .tryLater),
      reply(452, "4.5.3", "Too many recipients", .tooManyRecipients),
      reply(501, "5.5.4", "That is no recipient", .badArgument),
    ]
    return session.state.envelope == nil ? [senderFirst] + usual : usual
  }

  private var data: [ReplySuggestion] {
    let usual = [
      reply(354, "Go on; a lone dot ends it", .beginContent),
      reply(451, "4.3.0", "Not now: try again later", .tryLater),
      reply(554, "5.0.0", "No message, please", .refuseMessage),
    ]
    guard let envelope = session.state.envelope else { return [senderFirst] + usual }
    return envelope.acceptedCount > 0
      ? usual : [reply(503, "5.5.1", "No recipient was accepted", .recipientFirst)] + usual
  }

  private var message: [ReplySuggestion] {
    [
      reply(250, "2.0.0", "OK, taken", .takeMessage), noRoom,
      reply(451, "4.3.0", "Not now: try again later", .tryLater),
      reply(554, "5.6.0", "This message is not wanted", .refuseMessage),
    ]
  }

  private func login(_ mechanism: String) -> [ReplySuggestion] {
    guard isOffered("AUTH") else { return [notImplemented, unknown] }
    return [
      reply(535, "5.7.8", "Name or password is wrong", .refuseLogin),
      reply(235, "2.7.0", "You are logged in", .takeLogin),
      reply(504, "5.5.4", "\(mechanism) is not offered", .noLogin),
    ]
  }

  private var done: ReplySuggestion { reply(250, "2.0.0", "OK", .done) }
  private var noRoom: ReplySuggestion { reply(452, "4.3.1", "There is no room for it", .noRoom) }
  private var unknown: ReplySuggestion {
    reply(500, "5.5.1", "I do not know this command", .unknownCommand)
  }
  private var notImplemented: ReplySuggestion {
    reply(502, "5.5.1", "That is not offered here", .notOffered)
  }
  private var helloFirst: ReplySuggestion { reply(503, "5.5.1", "Say EHLO first", .helloFirst) }
  private var senderFirst: ReplySuggestion {
    session.hello == nil ? helloFirst : reply(503, "5.5.1", "Say MAIL first", .senderFirst)
  }
  private var closing: ReplySuggestion {
    reply(421, "4.3.2", "\(ownName) closes the connection", .close)
  }

  private func isOffered(_ keyword: String) -> Bool {
    session.capabilities?.offers(keyword) == true
  }

  /// A reply with its enhanced status code, where we have offered to give them (RFC 2034 §3).
  private func reply(
    _ code: Int, _ enhanced: String, _ text: String, _ reason: ReplySuggestion.Reason
  ) -> ReplySuggestion {
    reply(code, isOffered("ENHANCEDSTATUSCODES") ? "\(enhanced) \(text)" : text, reason)
  }

  private func reply(
    _ code: Int, _ text: String, _ reason: ReplySuggestion.Reason
  ) -> ReplySuggestion {
    ReplySuggestion(lines: ["\(code) \(text)"], reason: reason)
  }
}
