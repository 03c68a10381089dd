import SMTPCore

/// The client's side of PLAIN: one message says it all (RFC 4616 §2).
struct PlainClient: ClientMechanism {
  private let message: [UInt8]
  private let user: String
  private var isDone = false

  /// Composes the message.
  init(_ context: ClientContext) throws(MechanismError) {
    let credentials = context.credentials
    let authorizationID = Array((credentials.authorizationID ?? "").utf8)
    let name = Array(credentials.user.utf8)
    let password = Array(credentials.password.utf8)
    if name.isEmpty { throw .noUser }
    if password.isEmpty { throw .noPassword }
    if (authorizationID + name + password).contains(0) { throw .nulInCredentials }
    message = authorizationID + [0] + name + [0] + password
    user = credentials.user
  }

  var initialResponse: [UInt8]? { message }

  mutating func respond(
    to challenge: [UInt8]
  ) throws(MechanismError) -> ClientResponse {
    // The one challenge is empty; what else a server puts there has no meaning.
    if isDone { throw .unexpectedChallenge }
    isDone = true
    return ClientResponse(message, .plain(user: user))
  }
}
