/// What a client brings to a handshake.
package struct TLSClientConfiguration: Sendable {
  /// The server's domain or IP literal, which its certificate has to carry. Empty, no name is
  /// checked (a Unix socket has none).
  package var serverName: String
  /// The name to send as SNI in place of `serverName`; empty sends none. Verification still asks
  /// for `serverName`.
  package var sni: String?
  /// A PEM file of trusted certificates, in place of the system's.
  package var caFile: String?
  /// More trusted certificates, in DER. They need not be roots.
  package var trustedCertificates: [[UInt8]]
  /// A PEM file with the client's certificate and the chain behind it.
  package var clientCertificateFile: String?
  /// A PEM file with the client's key; without one, `clientCertificateFile` holds it too.
  package var clientKeyFile: String?
  /// Whether the server's certificate is verified. A failed verification never fails the
  /// handshake: it stands in the facts, for others to judge.
  package var verifies: Bool

  /// A client of `serverName` that trusts what the system trusts.
  package init(
    serverName: String, sni: String? = nil, caFile: String? = nil,
    trustedCertificates: [[UInt8]] = [], clientCertificateFile: String? = nil,
    clientKeyFile: String? = nil, verifies: Bool = true
  ) {
    self.serverName = serverName
    self.sni = sni
    self.caFile = caFile
    self.trustedCertificates = trustedCertificates
    self.clientCertificateFile = clientCertificateFile
    self.clientKeyFile = clientKeyFile
    self.verifies = verifies
  }
}
