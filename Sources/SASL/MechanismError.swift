/// Why a client cannot take part in an exchange, or go on with it.
package enum MechanismError: Error, Hashable, Sendable {
  /// The user is empty.
  case noUser
  /// The password, or the token, is empty.
  case noPassword
  /// A credential holds a NUL, which PLAIN cannot carry (RFC 4616 §2).
  case nulInCredentials
  /// A credential holds a control character, which the mechanism cannot carry.
  case controlInCredentials
  /// The mechanism cannot say whom to act as.
  case noAuthorizationID
  /// There is no TLS to bind the exchange to, or none that its version allows (RFC 5802 §6).
  case noChannelBinding
  /// The library lacks the hash function, as one that is locked down to FIPS 140 lacks MD5.
  case hashMissing(String)
  /// The server asks for more although the mechanism has nothing left to say.
  case unexpectedChallenge
  /// The challenge does not have the mechanism's form.
  case malformedChallenge
  /// The server demands an extension that nobody knows (RFC 5802 §5.1, `m=`).
  case unknownExtension
  /// The server's nonce does not begin with the client's: somebody may be replaying an old one.
  case foreignNonce
  /// The server wants the password hashed so many rounds that nobody would wait for it.
  case tooManyIterations(Int, limit: Int)
  /// The server wants the password hashed in so few rounds that whoever reads the proof can guess it.
  case tooFewIterations(Int, fewest: Int)
  /// The server says why it refuses (RFC 5802 §7, `e=`).
  case refused(reason: [UInt8])
  /// The server's proof is wrong: it does not know the password.
  case wrongProof
}
