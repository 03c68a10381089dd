package import SMTPCore

/// What a reply of a session, a finding and a failed verification mean for you.
extension Guide {
  /// What a reply means for you here, in one sentence.
  ///
  /// - Parameter state: The client's state when the reply came.
  package func sentence(
    for reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> String {
    guard let code = reply.code else { return text(.noReplyCode) }
    return sentence(
      for: code, enhanced: reply.enhanced, on: Occasion(of: answered, in: state), state: state)
  }

  /// What to do about a reply; nil where it has no code.
  ///
  /// - Parameter state: The client's state when the reply came.
  package func advice(
    for reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> Advice? {
    guard let code = reply.code else { return nil }
    return advice(
      for: code, enhanced: reply.enhanced, on: Occasion(of: answered, in: state), state: state)
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
  fileprivate init(of answered: Observation.Answered?, in state: StateName) {
    if answered == nil, state != .connect, state != .turn {
      self = .unprompted
    } else if answered?.isEndOfMessage == true {
      self = .endOfData
    } else {
      self.init(verb: answered?.verb, state: state)
    }
  }
}
