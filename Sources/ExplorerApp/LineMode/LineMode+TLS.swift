import SMTPCore
import SMTPGuide

/// What a person has to see of TLS and AUTH before it goes on.
extension LineMode {
  /// Says why the certificate failed, and asks whether to go on.
  func ask(about facts: TLSFacts) async {
    guard case .failed(let problems, _) = facts.verification else { return }
    say(guide.text(.certificateFailed), as: .warning)
    for problem in problems { say("  " + guide.sentence(for: problem), as: .warning) }
    isAsking = true
    resumeWaiters()
  }

  /// The person's decision about the certificate.
  func answerQuestion(accept: Bool) async {
    isAsking = false
    await live.answerVerification(accept: accept)
  }

  /// Shows what a challenge says, where one waits.
  func showChallenge() async {
    guard case .auth(let exchange, _) = await live.session.state else { return }
    guard let octets = try? Base64.decode(exchange.challenge) else {
      say(guide.text(.challengeUnreadable), as: .warning)
      return
    }
    say(guide.text(.challenge(VisibleText.string(octets))))
  }
}
