/// What a person wants to know of one certificate (RFC 5280 §4.1).
package struct CertificateFacts: Hashable, Sendable {
  /// The subject's distinguished name, as RFC 2253 writes it.
  package var subject: String
  /// The issuer's distinguished name.
  package var issuer: String
  /// The DNS names and IP addresses of the subject alternative name.
  package var names: [String]
  /// The first moment of validity, as RFC 3339 writes it, in UTC.
  package var notBefore: String
  /// The last moment of validity.
  package var notAfter: String
  /// The public key: `RSA 2048`, `EC prime256v1`.
  package var key: String
  /// The SHA-256 of its DER, in pairs of hexadecimal digits with colons between them, for comparing
  /// with what its owner tells.
  package var fingerprint: String

  /// The facts of one certificate.
  package init(
    subject: String, issuer: String, names: [String], notBefore: String, notAfter: String,
    key: String, fingerprint: String = ""
  ) {
    self.subject = subject
    self.issuer = issuer
    self.names = names
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.key = key
    self.fingerprint = fingerprint
  }
}
