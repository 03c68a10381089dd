/// The server's side of one SASL exchange (RFC 4422 §3), as far as a session has to know it.
package protocol ServerMechanism: Sendable {
  /// Takes the client's next response; nil is a client that sent no initial response.
  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep
}
