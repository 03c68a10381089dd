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
    /// Whether the challenge was the server's proof, and right.
    var isServerVerified: Bool
  }

  private var mechanism: Mechanism?
  private var step = 0
  private var client: (any ClientMechanism)?

  /// The mechanism whose server has still to prove itself, where all answers were computed; nil
  /// where there is none.
  var unprovedMechanism: Mechanism? {
    client?.serverProof == .awaited ? mechanism : nil
  }

  /// Forgets the exchange: it is over.
  mutating func forget() { self = ChallengeAnswers() }

  /// The answer to the challenge number `step` (from 1) of an exchange.
  ///
  /// - Parameter challenge: The text of the 334, in base64 where the server keeps the rules.
  mutating func answer(
    to challenge: [UInt8], step: Int, of mechanism: Mechanism, with context: ClientContext,
    guide: Guide
  ) throws(Trouble) -> Answer {
    let isNext = self.mechanism == mechanism && self.step + 1 == step && step > 1
    var next = isNext ? client : nil
    forget()
    guard let octets = try? Base64.decode(challenge) else { throw .challengeUnreadable }
    do {
      var client =
        try next ?? Self.client(for: mechanism, at: step, octets, context)
      next = nil
      let response = try client.respond(to: octets)
      self.mechanism = mechanism
      self.step = step
      self.client = client
      return Answer(
        line: String(decoding: Base64.encode(response.octets), as: UTF8.self),
        parts: guide.text(response.content),
        isServerVerified: response.content == .serverVerified)
    } catch let error as MechanismError {
      throw Trouble(error, in: mechanism)
    } catch {
      throw .loginFailed(.begunByHand, mechanism: mechanism.rawValue)
    }
  }

  /// The earlier steps were somebody else's.
  private struct BegunByHand: Error {}

  /// A client that has come as far as the challenge.
  private static func client(
    for mechanism: Mechanism, at step: Int, _ challenge: [UInt8], _ context: ClientContext
  ) throws -> any ClientMechanism {
    if mechanism.looksBack, step > 1 || !challenge.isEmpty { throw BegunByHand() }
    var client = try mechanism.makeClient(context)
    for _ in 1..<max(1, step) { _ = try client.respond(to: []) }
    return client
  }
}
