package import SMTPCore

/// What a reply of a session, a finding and a failed verification mean for you.
extension Guide {
  /// What a reply means for you here, in one sentence.
  ///
  /// - Parameter state: The client's state when the reply came.
  package func sentence(
    for reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> String {
    meaning(of: reply, to: answered, in: state)?.sentence ?? text(.noReplyCode)
  }

  /// What a reply of yours says to the other side, in one sentence: you are the server.
  ///
  /// - Parameter state: The other side's state when you gave it.
  package func sentence(
    forOwn reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> String {
    guard let code = reply.code else { return text(.noReplyCode) }
    let occasion = Occasion(of: answered, in: state)
    if occasion == .unprompted, code != 421 { return vocabulary.phrases.ownUnasked }
    let places = [occasion, occasion.kin, .anyCommand]
    for place in places {
      let sense = vocabulary.ownSenses.first { $0.code == code && $0.occasion == place }
      if let sense { return sense.sentence }
    }
    let category = ReplyCategory(code: code)
    let sense = places.lazy.compactMap { place in
      vocabulary.ownCategorySenses.first { $0.category == category && $0.occasion == place }
    }.first
    return sense?.sentence ?? ""
  }

  /// Sentences for the client, where that is the other side.
  package func seenByClient(_ sentences: String) -> String {
    "\(vocabulary.phrases.seenByClient) \(sentences)"
  }

  /// What becomes of what was sent, in a few words: `refused for good`.
  ///
  /// - Parameter state: The client's state when the reply came.
  package func headline(
    of reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> String {
    let isBrokenOff = Occasion(of: answered, in: state) == .cancellation
    return isBrokenOff && reply.code == 501
      ? vocabulary.phrases.brokenOff : headline(of: reply.category)
  }

  /// What to do about a reply; nil where it has no code.
  ///
  /// - Parameter state: The client's state when the reply came.
  package func advice(
    for reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> Advice? {
    meaning(of: reply, to: answered, in: state)?.advice
  }

  /// What a finding says to a person.
  package func message(of finding: Finding) -> String {
    words(forFinding: finding.id.rawValue)?.message ?? finding.id.rawValue
  }

  /// Why a certificate fails verification, and what to do.
  package func sentence(for problem: CertificateProblem) -> String {
    let words = words(for: problem)
    return "\(words.sentence) \(words.action)"
  }
}

extension Occasion {
  /// What a reply of a session answers.
  ///
  /// - Parameter state: The client's state when it came.
  init(of answered: Observation.Answered?, in state: StateName) {
    if answered == nil {
      self = state == .connect || state == .turn ? .greeting : .unprompted
    } else if answered?.isEndOfMessage == true {
      self = .endOfData
    } else if answered?.isCancellation == true {
      self = .cancellation
    } else {
      self.init(verb: answered?.verb, state: state)
    }
  }

  /// An occasion at which a reply means much the same; itself where there is none.
  fileprivate var kin: Occasion {
    switch self {
    case .challengeResponse, .cancellation, .command(.xExps): .command(.auth)
    case .command(.helo), .command(.lhlo): .command(.ehlo)
    case .command(.soml), .command(.saml), .command(.send): .command(.mail)
    case .command(.atrn): .command(.turn)
    case .command(.burl): .command(.bdat)
    case .command(.xAnonymousTLS): .command(.starttls)
    default: self
    }
  }
}
