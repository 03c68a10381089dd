import SMTPCore
import SMTPGuide

/// The words for what a session shows.
extension Guide {
  /// What a reply means for you here.
  ///
  /// - Parameter state: The client's state when the reply came.
  func sentence(
    for reply: Reply, to answered: Observation.Answered?, in state: StateName
  ) -> String {
    guard let code = reply.code else { return text(.noReplyCode) }
    let isUnasked = answered == nil && state != .connect && state != .turn
    let occasion: Occasion =
      if isUnasked {
        .unprompted
      } else if answered?.isEndOfMessage == true {
        .endOfData
      } else {
        Occasion(verb: answered?.verb, state: state)
      }
    return sentence(for: code, enhanced: reply.enhanced, on: occasion, state: state)
  }

  /// What a finding says to a person.
  func message(of finding: Finding) -> String {
    words(forFinding: finding.id.rawValue)?.message ?? finding.id.rawValue
  }

  /// Why a certificate fails verification, and what to do.
  func sentence(for problem: CertificateProblem) -> String {
    let words = words(for: problem)
    return "\(words.sentence) \(words.action)"
  }
}
