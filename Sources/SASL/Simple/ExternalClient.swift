import SMTPCore

/// The client's side of EXTERNAL: the TLS certificate has said it all (RFC 4422 App. A).
struct ExternalClient: ClientMechanism {
  private let identity: String
  private var isDone = false

  /// A new exchange. Without an authorization identity the server takes the one that the
  /// certificate gives; who logs in is never named here.
  init(_ context: ClientContext) {
    identity = context.credentials.authorizationID ?? ""
  }

  var initialResponse: [UInt8]? { Array(identity.utf8) }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    if isDone { throw .unexpectedChallenge }
    isDone = true
    return ClientResponse(Array(identity.utf8), .identity(identity))
  }
}
