/// What may come next.
extension Session {
  /// What may be sent now, best first, and behind it what may not yet, with the reason.
  ///
  /// - Parameter isSubmission: Whether the server takes mail of its own users (RFC 6409), so that
  ///   TLS and AUTH come before mail.
  package func suggestions(isSubmission: Bool = false) -> [Suggestion] {
    let open = available(isSubmission: isSubmission)
    let obstructed = Self.worthExplaining.compactMap { verb -> Suggestion? in
      guard !open.contains(.command(verb)), let obstacle = obstacle(to: verb) else { return nil }
      return Suggestion(input: .command(verb), obstacle: obstacle)
    }
    let reasons = recovery(isSubmission: isSubmission).reasons
    return open.map { Suggestion(input: $0, reason: $0.verb.flatMap { reasons[$0] }) } + obstructed
  }

  /// What may be sent now, best first: legal here, offered if it belongs to an extension, and
  /// never historic or private. What the last refusal asks for leads.
  package func available(isSubmission: Bool = false) -> [Suggestion.Input] {
    recovery(isSubmission: isSubmission).ranked(legal(isSubmission: isSubmission))
  }

  /// What may be sent now, in the order that the state alone gives.
  private func legal(isSubmission: Bool) -> [Suggestion.Input] {
    switch state {
    case .data where chunk == nil: return [.endOfData]
    case _ where isReplyOutstanding || chunk != nil: return []
    case .auth: return [.cancellation]
    case .connect, .data, .tlsPending, .turn, .quit, .closed: return []
    case .dataReply: return pick([.rset, .quit])
    case .rejected: return [.command(.quit)]
    case .greeted where isEHLOUnknown:
      return pick([.helo, .ehlo, .noop, .rset, .vrfy, .help, .quit])
    case .greeted: return pick([.ehlo, .lhlo, .helo, .noop, .rset, .vrfy, .help, .quit])
    case .tls: return pick([.ehlo, .lhlo, .helo, .quit])
    case .ready: return pick(isSubmission ? Self.readyToSubmit : Self.readyToSend)
    case .mail: return pick(Self.mailOpen)
    case .rcpt(let envelope):
      return pick(envelope.isBinary ? Self.recipientsOfBinary : Self.recipientsThere)
    case .bdat: return pick(Self.chunksBegun)
    case .bdatFailed: return pick([.rset, .ehlo, .lhlo, .quit])
    }
  }

  private static let readyToSend: [Verb] = [
    .mail, .starttls, .auth, .atrn, .vrfy, .expn, .etrn, .turn, .send, .soml, .saml, .help, .noop,
    .rset, .ehlo, .lhlo, .helo, .verb, .onex, .quit,
  ]
  private static let readyToSubmit: [Verb] = [
    .starttls, .auth, .mail, .atrn, .vrfy, .expn, .etrn, .turn, .send, .soml, .saml, .help, .noop,
    .rset, .ehlo, .lhlo, .helo, .verb, .onex, .quit,
  ]
  private static let mailOpen: [Verb] = [
    .rcpt, .rset, .vrfy, .expn, .help, .noop, .ehlo, .lhlo, .helo, .quit,
  ]
  private static let recipientsThere: [Verb] = [
    .data, .rcpt, .bdat, .burl, .rset, .vrfy, .expn, .help, .noop, .ehlo, .lhlo, .helo, .quit,
  ]
  /// Only chunks carry BINARYMIME (RFC 3030 §3).
  private static let recipientsOfBinary: [Verb] = [.bdat] + recipientsThere.filter { $0 != .bdat }
  private static let chunksBegun: [Verb] = [
    .bdat, .burl, .rset, .vrfy, .expn, .help, .noop, .ehlo, .lhlo, .helo, .quit,
  ]
  /// What a person may look for and miss, in the order of a session.
  private static let worthExplaining: [Verb] = [
    .starttls, .auth, .mail, .rcpt, .data, .bdat,
  ]

  private func pick(_ verbs: [Verb]) -> [Suggestion.Input] {
    verbs.filter(isUsable).map { .command($0) }
  }

  /// Whether a verb that is legal in this state makes sense with this server.
  func isUsable(_ verb: Verb) -> Bool {
    switch verb {
    case .lhlo: isLMTP
    case .ehlo, .helo: !isLMTP
    case .starttls: tls == nil && isOffered(verb)
    case .auth: authentication == nil && isOffered(verb)
    case .atrn: authentication != nil && isOffered(verb)
    case .data: state.envelope?.isBinary != true
    default: isOffered(verb)
    }
  }

  /// Whether the verb belongs to no extension, or to one that the server offers.
  private func isOffered(_ verb: Verb) -> Bool {
    guard let keyword = verb.requiredKeyword else { return true }
    guard let capabilities else { return false }
    return keyword == "AUTH"
      ? capabilities.offers(keyword) || !capabilities.mechanisms.isEmpty
      : capabilities.offers(keyword)
  }

  /// Why a verb may not be sent now; nil where nothing is worth saying.
  func obstacle(to verb: Verb) -> Suggestion.Obstacle? {
    switch state {
    case .rejected: return .serviceRefused
    case .tls where verb == .starttls: return .alreadySecured
    case .data, .auth, .tlsPending, .turn, .quit, .closed: return nil
    case _ where isReplyOutstanding: return .replyOutstanding
    case .connect, .dataReply: return .replyOutstanding
    case .greeted, .tls: return .helloFirst
    case .bdatFailed: return .resetFirst
    case .ready, .mail, .rcpt, .bdat: break
    }
    switch verb {
    case .starttls where tls != nil: return .alreadySecured
    case .auth where authentication != nil: return .alreadyAuthenticated
    case _ where !isOffered(verb): return verb.requiredKeyword.map { .notOffered($0) }
    case .data where state.envelope?.isBinary == true: return .binaryContent
    case .rcpt, .data, .bdat, .burl: return transactionObstacle(to: verb)
    default: return state.envelope == nil ? nil : .transactionOpen
    }
  }

  private func transactionObstacle(to verb: Verb) -> Suggestion.Obstacle? {
    switch state {
    case .ready: .mailFirst
    case .mail: verb == .rcpt ? nil : .recipientFirst
    case .bdat: verb == .bdat || verb == .burl ? nil : .chunksBegun
    default: nil
    }
  }
}
