/// Why TLS could not be set up, or broke.
package enum TLSError: Error, Hashable, Sendable {
  /// A server name or SNI that no certificate can carry: too long, or with a NUL in it.
  case unusableServerName(String)
  /// The file of trusted certificates cannot be read, or holds none.
  case unreadableCAFile(path: String, reason: String)
  /// A certificate to be trusted is not the DER of one; positions count from 0.
  case unusableTrustedCertificate(position: Int)
  /// The client's certificate file cannot be read, or holds none.
  case unreadableClientCertificate(path: String, reason: String)
  /// The client's key file cannot be read, or holds none.
  case unreadableClientKey(path: String, reason: String)
  /// The client's key asks for a passphrase.
  case encryptedClientKey(path: String)
  /// The client's key belongs to another certificate.
  case mismatchedClientKey(certificatePath: String, keyPath: String)
  /// A client key was named without the certificate that belongs to it.
  case clientKeyWithoutCertificate(keyPath: String)
  /// The server's own certificate chain or key is not usable.
  case unusableServerCertificate(reason: String)
  /// A certificate could not be made.
  case certificateNotMade(reason: String)
  /// What the peer sent first is not TLS; these are its first octets, 512 at most.
  case notTLS(octets: [UInt8])
  /// The handshake failed, for OpenSSL's reason; the alert is the one that was sent or received.
  case handshakeFailed(reason: String, alert: TLSAlert?)
  /// The connection broke TLS after its handshake.
  case protocolFailed(reason: String, alert: TLSAlert?)
  /// The peer's octets ended without a `close_notify` (RFC 8446 §6.1), so that what came before
  /// may have been cut short.
  case truncated(duringHandshake: Bool)
  /// Octets to send before the handshake is done.
  case handshakeUnfinished
  /// Octets to send behind our own `close_notify`.
  case closed
  /// OpenSSL itself failed: no memory, or a missing algorithm.
  case libraryFailed(call: String, reason: String)
}
