import SMTPCore
import SMTPGuide
import TLSEngine

/// What a person has to decide before the session goes on.
extension LineMode {
  /// Says why the certificate failed, and asks whether to go on.
  func ask(about facts: TLSFacts) async {
    guard case .failed(let problems, _) = facts.verification else { return }
    say(guide.text(LineModeNotice.certificateFailed), as: .warning)
    for problem in problems { say("  " + guide.sentence(for: problem), as: .warning) }
    if let leaf = facts.peer.first, let certificate = CertificateReader.facts(ofDER: leaf) {
      say(guide.text(.certificate(certificate)))
    }
    ask(.certificate)
  }

  /// Asks; the next line that is typed is the answer.
  func ask(_ question: Question) {
    self.question = question
    resumeWaiters()
  }

  /// The words that stand before the answer.
  func prompt(for question: Question) -> String {
    switch question {
    case .certificate: guide.text(LineModeNotice.certificateQuestion)
    case .flood: guide.text(LineModeNotice.floodQuestion)
    }
  }

  /// The person's decision.
  func answer(_ question: Question, isYes: Bool) async {
    self.question = nil
    switch question {
    case .certificate:
      await live.answerVerification(accept: isYes)
    case .flood:
      if isYes {
        await live.allowMore()
      } else {
        await end(.flooded(place: place))
      }
    }
  }
}
