/// The client's side of PLAIN: one message says it all (RFC 4616 §2).
package struct PlainClient: ClientMechanism {
  private let message: [UInt8]
  private var isDone = false

  /// Composes the message.
  package init(_ credentials: Credentials) throws(MechanismError) {
    let authorizationID = Array((credentials.authorizationID ?? "").utf8)
    let user = Array(credentials.user.utf8)
    let password = Array(credentials.password.utf8)
    if user.isEmpty { throw .noUser }
    if password.isEmpty { throw .noPassword }
    if (authorizationID + user + password).contains(0) { throw .nulInCredentials }
    message = authorizationID + [0] + user + [0] + password
  }

  package var initialResponse: [UInt8]? { message }

  package mutating func respond(to challenge: [UInt8]) throws(MechanismError) -> [UInt8] {
    // The one challenge is empty; what else a server puts there has no meaning.
    if isDone { throw .unexpectedChallenge }
    isDone = true
    return message
  }
}
