import SMTPCore

/// The client's side of LOGIN: the user, then the password (draft-murchison-sasl-login).
///
/// What the server asks in its prompts differs from server to server, and does not matter.
struct LoginClient: ClientMechanism {
  private var answers: [ClientResponse]

  /// A new exchange. LOGIN has no place for an authorization identity.
  init(_ context: ClientContext) throws(MechanismError) {
    let credentials = context.credentials
    try context.checkNoAuthorizationID()
    if credentials.user.isEmpty { throw .noUser }
    if credentials.password.isEmpty { throw .noPassword }
    answers = [
      ClientResponse(Array(credentials.user.utf8), .user(credentials.user)),
      ClientResponse(Array(credentials.password.utf8), .password),
    ]
  }

  var initialResponse: [UInt8]? { nil }

  mutating func respond(
    to challenge: [UInt8]
  ) throws(MechanismError) -> ClientResponse {
    guard !answers.isEmpty else { throw .unexpectedChallenge }
    return answers.removeFirst()
  }
}
