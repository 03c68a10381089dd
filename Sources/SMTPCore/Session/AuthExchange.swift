/// A SASL exchange under way (RFC 4954 §4).
package struct AuthExchange: Hashable, Sendable {
  /// The mechanism's name in upper case, as the client asked for it.
  package var mechanism: String
  /// The text of the last 334, as it was sent: base64 if the server keeps the rules.
  package var challenge: [UInt8]
  /// How many challenges came, this one included.
  package var step: Int

  /// An exchange at a challenge.
  package init(mechanism: String, challenge: [UInt8], step: Int) {
    self.mechanism = mechanism
    self.challenge = challenge
    self.step = step
  }
}
