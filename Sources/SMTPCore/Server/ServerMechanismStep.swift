/// What a server's mechanism makes of a response.
package enum ServerMechanismStep: Hashable, Sendable {
  /// More is needed: these octets, not yet in base64, are the next challenge.
  case challenge([UInt8])
  /// The client is who it says: this user.
  case accepted(user: String)
  /// The client does not say who it is (RFC 4505): it may come in, as nobody.
  case acceptedAsNobody
  /// The client sent an initial response, although the server speaks first (RFC 4954 §4).
  case unasked
  /// The response does not have the mechanism's form.
  case malformed
  /// The user or the password is wrong, or one user wants to act as another.
  case refused
}
