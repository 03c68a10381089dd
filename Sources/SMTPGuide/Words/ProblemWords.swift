package import SMTPCore

/// The words for a reason why a certificate fails verification.
package struct ProblemWords: Hashable, Sendable {
  /// The reason.
  package let problem: CertificateProblem
  /// A few words for where there is little room: `expired`.
  package let title: String
  /// Why it fails, in a sentence.
  package let sentence: String
  /// What to do about it.
  package let action: String

  init(_ problem: CertificateProblem, _ title: String, _ sentence: String, _ action: String) {
    self.problem = problem
    self.title = title
    self.sentence = sentence
    self.action = action
  }
}
