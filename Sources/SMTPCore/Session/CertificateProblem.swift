/// One reason why a certificate fails verification (RFC 5280 §6, RFC 6125 §6).
package enum CertificateProblem: Hashable, Sendable {
  case unknownIssuer
  case selfSigned
  case selfSignedInChain
  case incompleteChain
  case expired
  case notYetValid
  case wrongName
  case weakKey
  case revoked
  case wrongPurpose
  /// Any other reason, in OpenSSL's words.
  case other(String)
}
