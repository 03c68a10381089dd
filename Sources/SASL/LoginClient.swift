/// The client's side of LOGIN: the user, then the password (draft-murchison-sasl-login).
///
/// What the server asks in its prompts differs from server to server, and does not matter.
package struct LoginClient: ClientMechanism {
  private var answers: [[UInt8]]

  /// A new exchange. LOGIN has no place for an authorization identity.
  package init(_ credentials: Credentials) throws(MechanismError) {
    guard (credentials.authorizationID ?? "").isEmpty else { throw .noAuthorizationID }
    if credentials.user.isEmpty { throw .noUser }
    if credentials.password.isEmpty { throw .noPassword }
    answers = [Array(credentials.user.utf8), Array(credentials.password.utf8)]
  }

  package var initialResponse: [UInt8]? { nil }

  package mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> [UInt8] {
    guard !answers.isEmpty else { throw .unexpectedChallenge }
    return answers.removeFirst()
  }
}
