import SMTPCore

/// The client's side of EXTERNAL: the TLS certificate has said it all (RFC 4422 App. A).
struct ExternalClient: ClientMechanism {
  private let identity: String
  private var isDone = false

  /// A new exchange. Whoever names a user wants to be that one, which the certificate has to
  /// allow; else the server takes the identity that the certificate gives.
  init(_ context: ClientContext) {
    identity = context.credentials.authorizationID ?? context.credentials.user
  }

  var initialResponse: [UInt8]? { Array(identity.utf8) }

  mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> ClientResponse {
    if isDone { throw .unexpectedChallenge }
    isDone = true
    return ClientResponse(Array(identity.utf8), .identity(identity))
  }
}
