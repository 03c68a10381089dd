import SMTPCore

/// Why a certificate fails verification, and what to do about it.
extension English {
  static let problems: [ProblemWords] = [
    .init(
      .unknownIssuer, "unknown issuer",
      "Nobody that this machine trusts has signed the certificate.",
      "Give the issuer's root with --ca-file, if you know it from a safe place."),
    .init(
      .selfSigned, "self-signed",
      "The certificate is signed with its own key: it vouches for itself.",
      "Compare it with what the operator tells you, or ask for a real one."),
    .init(
      .selfSignedInChain, "root not trusted",
      "The chain ends at a root that this machine does not trust.",
      "If the root is your own, give it with --ca-file."),
    .init(
      .incompleteChain, "incomplete chain",
      "The server does not send the certificates between its own and a trusted root.",
      "Ask the operator to send the whole chain; other programs may have the missing part."),
    .init(
      .expired, "expired", "The certificate was valid in the past and is no more.",
      "Ask the operator to renew it; look at this machine's clock as well."),
    .init(
      .notYetValid, "not yet valid", "The certificate is only valid from a later day on.",
      "Look at this machine's clock first."),
    .init(
      .wrongName, "wrong name", "The certificate is for other names than the one you asked for.",
      "Connect by a name that the certificate has, or check where you are."),
    .init(
      .weakKey, "weak key", "A key or a signature in the chain is too weak to be relied on.",
      "Ask the operator for a certificate with a longer key and a modern signature."),
    .init(
      .revoked, "revoked", "The issuer has taken the certificate back, perhaps for a stolen key.",
      "Do not send anything secret; tell the operator."),
    .init(
      .wrongPurpose, "wrong purpose", "The certificate was not issued for a server.",
      "Ask the operator for one that is."),
  ]

  /// The words for a reason that only OpenSSL has words for.
  @Sendable static func otherProblem(_ reason: String) -> ProblemWords {
    .init(
      .other(reason), reason, "The certificate fails verification: \(reason).",
      "Look at the chain before you go on.")
  }
}
