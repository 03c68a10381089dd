/// What a client's response to a challenge is made of, without any of its secrets.
package enum ResponseContent: Hashable, Sendable {
  /// An empty identity, the user and the password, with NUL between them (RFC 4616 §2).
  case plain(user: String)
  /// The user alone.
  case user(String)
  /// The password alone.
  case password
  /// The user and the challenge's HMAC-MD5, with the password for its key (RFC 2195 §2).
  case keyedDigest(user: String)
  /// The user and a nonce of the client's, and how it stands to channel binding (RFC 5802 §7).
  case scramFirst(user: String, Binding)
  /// The proof that the client knows the password, over a salt and so many rounds.
  case scramProof(hash: String, iterations: Int)
  /// Nothing: the server has proved that it knows the password, too.
  case serverVerified
  /// The user and a bearer token.
  case token(user: String)
  /// What has to be said to a refused token before the refusal itself comes: nothing, or the one
  /// octet 1 (RFC 7628 §3.2.3).
  case refusalRead(isEmpty: Bool)
  /// Whom to act as; empty for whoever the certificate names (RFC 4422 App. A).
  case identity(String)
  /// A trace that anybody may leave (RFC 4505 §2).
  case trace(String)

  /// How a client of SCRAM stands to channel binding: the flag of the GS2 header (RFC 5801 §4).
  package enum Binding: Hashable, Sendable {
    /// It cannot bind, or does not want to.
    case none
    /// It could, but the server does not seem to.
    case unsupportedByServer
    /// It binds, in this way.
    case bound(ChannelBinding.Kind)
  }
}
