/// What is known of a TLS connection once its handshake is done. All of it may be missing: a log
/// of another program may only say that TLS began.
package struct TLSFacts: Hashable, Sendable {
  /// `TLSv1.3`, as OpenSSL names it.
  package var version: String?
  /// The cipher suite, as OpenSSL names it: `TLS_AES_256_GCM_SHA384`.
  package var cipher: String?
  /// The key-exchange group: `x25519`.
  package var group: String?
  /// The peer's signature algorithm: `rsa_pss_rsae_sha256`.
  package var signature: String?
  /// The peer's certificates in DER, the leaf first.
  package var peer: [[UInt8]]
  /// What came of verifying the peer's certificate.
  package var verification: CertificateVerification

  /// Facts of which only the given parts are known.
  package init(
    version: String? = nil, cipher: String? = nil, group: String? = nil, signature: String? = nil,
    peer: [[UInt8]] = [], verification: CertificateVerification = .unchecked
  ) {
    self.version = version
    self.cipher = cipher
    self.group = group
    self.signature = signature
    self.peer = peer
    self.verification = verification
  }
}
