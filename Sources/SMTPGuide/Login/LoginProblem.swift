/// Why a login cannot go on, or must not be trusted.
package enum LoginProblem: Hashable, Sendable {
  /// There is no TLS that the exchange could be bound to.
  case noChannelBinding
  /// OpenSSL lacks a hash function.
  case hashMissing(String)
  /// The challenge does not have the form that the mechanism asks for.
  case malformedChallenge
  /// The server demands an extension that nobody knows.
  case unknownExtension
  /// The server's nonce is not made from the client's.
  case foreignNonce
  /// The server wants more rounds of hashing than anybody would wait for.
  case tooManyIterations(Int, limit: Int)
  /// The server wants the password hashed in so few rounds that whoever reads the proof can guess it.
  case tooFewIterations(Int, fewest: Int)
  /// The server says why it refuses.
  case refused(reason: String)
  /// The server's proof is wrong.
  case wrongProof
  /// The server says that the login has succeeded, and never proved itself.
  case missingProof
  /// The steps before were answered by hand.
  case begunByHand
}

extension Guide {
  /// What is wrong with a login, and what to do.
  func text(_ problem: LoginProblem, of mechanism: String) -> String {
    let name = visible(mechanism)
    return switch problem {
    case .noChannelBinding:
      "\(name) is bound to the TLS line it runs over, and there is none; begin TLS first, or use the "
        + "mechanism without -PLUS."
    case .hashMissing(let hash):
      "The OpenSSL of this machine has no \(visible(hash)), which \(name) needs; use another mechanism."
    case .malformedChallenge:
      "The challenge does not have the form that \(name) asks for; give up with *, or answer "
        + "yourself."
    case .unknownExtension:
      "The server demands an extension of \(name) that nobody knows; use another mechanism."
    case .foreignNonce:
      "The server's nonce does not begin with ours: somebody may be replaying an old exchange; give "
        + "up with *."
    case .tooManyIterations(let count, let limit):
      "The server wants \(count) rounds of hashing, and more than \(limit) are not computed here; "
        + "use another mechanism."
    case .tooFewIterations(let count, let fewest):
      "The server wants only \(Self.count(count, "round")) of hashing where \(fewest) are the least, so "
        + "that your password can be guessed from the proof; nothing was sent: use another mechanism "
        + "under TLS."
    case .refused(let reason):
      "The server refuses \(name): \(visible(reason))."
    case .wrongProof:
      "THE SERVER'S PROOF IS WRONG: it does not know your password, so it is not the server that you "
        + "think; give up with * and send nothing more."
    case .missingProof:
      "THE SERVER NEVER PROVED that it knows your password, which \(name) demands before its 235; do "
        + "not trust it."
    case .begunByHand:
      "The steps before were answered otherwise, so this one of \(name) cannot be computed; give "
        + "up with * and begin again."
    }
  }
}
