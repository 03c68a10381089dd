import ExplorerUI
import SASL
import SMTPGuide
import SMTPTransport

/// Logging in.
extension Conversation {
  /// Computes the answer to the challenge that waits.
  func computeAnswer(mechanism name: String, challenge: [UInt8], step: Int, login: Login?) {
    do throws(Trouble) {
      // Before anybody is asked for a password that would be of no use.
      guard let mechanism = Mechanism(name: name) else { throw .mechanismUnknown(name) }
      guard let credentials = try credentials(login) else { return tell(.credentialsNeeded) }
      let answer = try answers.answer(
        to: challenge, step: step, of: mechanism, with: credentials, guide: options.guide)
      tell(.answerComputed(line: answer.line, parts: answer.parts))
    } catch {
      tell(.answerFailed(error))
    }
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
