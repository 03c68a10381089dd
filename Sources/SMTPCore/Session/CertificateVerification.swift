/// What came of verifying a peer's certificate.
package enum CertificateVerification: Hashable, Sendable {
  /// Nothing was verified, or the source does not say.
  case unchecked
  /// The chain leads to a trusted root, every date holds, and the name is the one asked for.
  case ok
  /// Verification failed for these reasons; whether a person or a flag accepted it all the same.
  case failed([CertificateProblem], isAccepted: Bool)
}
