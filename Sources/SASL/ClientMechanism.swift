/// The client's side of one exchange (RFC 4422 §3). Octets are those inside of the base64.
package protocol ClientMechanism: Sendable {
  /// What may be sent along with AUTH; nil where the server speaks first. Who sends it, or the
  /// same octets as the response to the empty challenge, calls `respond` from then on.
  var initialResponse: [UInt8]? { get }
  /// Whether the server has proved itself.
  var serverProof: ServerProof { get }
  /// The response to the next challenge. A server that was sent no initial response begins with
  /// an empty challenge, which is the first one here too.
  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse
}

extension ClientMechanism {
  package var serverProof: ServerProof { .none }
}
