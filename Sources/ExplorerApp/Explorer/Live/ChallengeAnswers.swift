import SASL
import SMTPCore
import SMTPGuide

/// The client's side of the SASL exchanges of a session, taken one step at a time.
struct ChallengeAnswers {
  /// An answer that was computed.
  struct Answer: Hashable, Sendable {
    /// The line to send, in base64.
    var line: String
    /// What it is made of, without the password.
    var parts: String
  }

  private var mechanism: Mechanism?
  private var step = 0
  private var client: (any ClientMechanism)?

  /// The answer to the challenge number `step` (from 1) of an exchange.
  ///
  /// - Parameter challenge: The text of the 334, in base64 where the server keeps the rules.
  mutating func answer(
    to challenge: [UInt8], step: Int, of mechanism: Mechanism, with credentials: Credentials,
    guide: Guide
  ) throws(Trouble) -> Answer {
    guard let octets = try? Base64.decode(challenge) else { throw .challengeUnreadable }
    let isNext = self.mechanism == mechanism && self.step + 1 == step && step > 1
    do {
      var client = isNext ? self.client : nil
      if client == nil {
        var fresh = try mechanism.makeClient(credentials)
        // The person has answered the steps before; mechanisms that look at them would notice.
        for _ in 1..<max(1, step) { _ = try fresh.respond(to: []) }
        client = fresh
      }
      let response = try client?.respond(to: octets) ?? []
      self.mechanism = mechanism
      self.step = step
      self.client = client
      let line = String(decoding: Base64.encode(response), as: UTF8.self)
      return Answer(
        line: line, parts: guide.text(mechanism.parts(step: step, user: credentials.user)))
    } catch {
      throw error == .unexpectedChallenge
        ? .challengeUnexpected(mechanism: mechanism.rawValue) : .unusableCredentials
    }
  }
}

extension Mechanism {
  /// What the answer to a challenge is made of.
  fileprivate func parts(step: Int, user: String) -> ChallengeText {
    switch self {
    case .plain: .plain(user: user)
    case .login: step == 1 ? .user(user) : .password
    }
  }
}
