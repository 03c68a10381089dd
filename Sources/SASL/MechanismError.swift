/// Why a client cannot take part in an exchange, or go on with it.
package enum MechanismError: Error, Hashable, Sendable {
  /// The user is empty.
  case noUser
  /// The password is empty.
  case noPassword
  /// A credential holds a NUL, which PLAIN cannot carry (RFC 4616 §2).
  case nulInCredentials
  /// The mechanism cannot say whom to act as.
  case noAuthorizationID
  /// The server asks for more although the mechanism has nothing left to say.
  case unexpectedChallenge
}
