package import SMTPCore

extension Guide {
  /// What a suggestion would do in this session now, or why it cannot be sent yet.
  package func words(for suggestion: Suggestion, in session: Session) -> SuggestionWords {
    if let obstacle = suggestion.obstacle { return words(for: obstacle) }
    if let reason = suggestion.reason { return words(for: reason) }
    switch suggestion.input {
    case .command(let verb): return words(for: verb, in: session)
    case .endOfData:
      return SuggestionWords("end the message; the server then takes it or not", "end the message")
    case .cancellation:
      return SuggestionWords("break the login off; it counts as refused", "break the login off")
    }
  }

  private func words(for verb: Verb, in session: Session) -> SuggestionWords {
    let envelope = session.state.envelope
    switch verb {
    case .data: return dataWords(envelope)
    case .bdat: return SuggestionWords("send the message in chunks", "send it in chunks")
    case .rcpt:
      return envelope?.recipients.isEmpty == false
        ? SuggestionWords("add a recipient") : SuggestionWords("name the first recipient")
    case .mail:
      return SuggestionWords("open a message: name its sender", "name the sender")
    case .rset: return resetWords(envelope)
    case .ehlo, .lhlo: return helloWords(session)
    case .helo:
      return SuggestionWords("introduce yourself the old way", "the old introduction")
    case .starttls:
      return SuggestionWords("encrypt the line before anything secret", "encrypt the line")
    case .auth: return authWords(session)
    case .quit:
      return envelope == nil
        ? SuggestionWords("say goodbye")
        : SuggestionWords("say goodbye; the message is dropped", "drop it, say goodbye")
    default: return SuggestionWords(words(for: verb)?.title ?? "")
    }
  }

  private func dataWords(_ envelope: Envelope?) -> SuggestionWords {
    let count = envelope?.acceptedCount ?? 0
    let recipients = Self.count(count, "recipient")
    return SuggestionWords(
      "write the message; \(recipients) will get it", "write it; \(recipients)")
  }

  private func resetWords(_ envelope: Envelope?) -> SuggestionWords {
    guard let envelope else { return SuggestionWords("start over; nothing is open yet") }
    return envelope.acceptedCount == 0
      ? SuggestionWords("drop the sender")
      : SuggestionWords("drop sender and recipients", "drop all of it")
  }

  private func helloWords(_ session: Session) -> SuggestionWords {
    if case .tls = session.state {
      return SuggestionWords(
        "introduce yourself again: TLS made it forgotten", "introduce yourself again")
    }
    if session.hello == nil {
      return SuggestionWords("introduce yourself; you get the server's list", "introduce yourself")
    }
    return session.state.envelope == nil
      ? SuggestionWords("introduce yourself again")
      : SuggestionWords("introduce yourself again; drops the message", "drops the message")
  }

  private func authWords(_ session: Session) -> SuggestionWords {
    if session.tls == nil {
      return SuggestionWords("log in; without TLS anybody may read it", "log in, unencrypted")
    }
    let mechanisms = MechanismFacts.ranked(
      session.capabilities?.mechanisms ?? [], with: .init(isSecured: true))
    guard let best = mechanisms.first.map({ visible($0) }) else { return SuggestionWords("log in") }
    let others = mechanisms.count - 1
    return SuggestionWords(
      "log in with \(best)" + (others > 0 ? ", or \(Self.count(others, "other way"))" : ""),
      "log in with \(best)")
  }

  private func words(for obstacle: Suggestion.Obstacle) -> SuggestionWords {
    switch obstacle {
    case .replyOutstanding:
      SuggestionWords("wait: the server owes you a reply", "wait for the reply")
    case .serviceRefused: SuggestionWords("service refused: only QUIT is left", "only QUIT is left")
    case .helloFirst: SuggestionWords("introduce yourself with EHLO first", "EHLO first")
    case .mailFirst: SuggestionWords("name the sender with MAIL first", "MAIL first")
    case .recipientFirst:
      SuggestionWords("a recipient must be accepted first", "an accepted RCPT first")
    case .transactionOpen:
      SuggestionWords("a message is already open: RSET first", "already open: RSET first")
    case .chunksBegun: SuggestionWords("begun with BDAT: go on with BDAT", "go on with BDAT")
    case .resetFirst: SuggestionWords("nothing is certain any more: RSET first", "RSET first")
    case .binaryContent: SuggestionWords("a binary message goes with BDAT", "use BDAT")
    case .alreadyAuthenticated: SuggestionWords("already done")
    case .alreadySecured: SuggestionWords("already on")
    case .notOffered(let keyword):
      SuggestionWords("the server does not offer \(visible(keyword))", "not offered")
    }
  }
}
