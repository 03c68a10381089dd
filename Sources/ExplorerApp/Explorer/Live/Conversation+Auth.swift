import ExplorerUI
import SASL
import SMTPCore
import SMTPGuide
import SMTPTransport

/// Logging in.
extension Conversation {
  /// Decides about the certificate that failed verification.
  func answerVerification(accept: Bool) async {
    await opened?.live.answerVerification(accept: accept)
  }

  /// Computes the answer to the challenge that waits.
  func computeAnswer(
    mechanism name: String, challenge: [UInt8], step: Int, login: Login?
  ) async {
    do throws(Trouble) {
      // Before anybody is asked for a password that would be of no use.
      guard let mechanism = Mechanism(name: name) else { throw .mechanismUnknown(name) }
      let credentials = try credentials(login)
      if mechanism.needsSecret, credentials?.hasSecret != true { return tell(.credentialsNeeded) }
      guard let live = opened?.live else { return }
      var context = await ClientContext(credentials, in: live)
      context.takesFewIterations = true
      let answer = try answers.answer(
        to: challenge, step: step, of: mechanism, with: context, guide: options.guide)
      if answer.isServerVerified {
        note(options.guide.text(LoginNotice.serverVerified(mechanism: name)))
      }
      tell(.answerComputed(line: answer.line, parts: answer.parts))
    } catch {
      if case .loginFailed(.wrongProof, _) = error { note(options.guide.text(error)) }
      tell(.answerFailed(error))
    }
  }

  /// Says so loudly where the server lets the client in without the proof that it owes.
  func checkProof(behind moment: Moment) {
    guard case .reply(let reply, to: let answered?) = moment.observation.kind,
      answered.verb == nil || answered.verb == .auth, reply.code != 334
    else { return }
    if reply.category == .success, let mechanism = answers.unprovedMechanism {
      let trouble = Trouble.loginFailed(.missingProof, mechanism: mechanism.rawValue)
      note(options.guide.text(trouble))
      tell(.answerFailed(trouble))
    }
    answers.forget()
  }

  private func credentials(_ login: Login?) throws(Trouble) -> Credentials? {
    if let login { self.login = login }
    if let login = self.login {
      return Credentials(user: login.user, password: login.password)
    }
    guard let target = try? Target(parsing: text) else { return nil }
    return try options.credentials.credentials(for: target)
  }
}
