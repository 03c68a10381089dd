import COpenSSL

/// An alert, which tells the other side why a connection ends (RFC 8446 §6).
package struct TLSAlert: Hashable, Sendable {
  /// The alert's number: 40 is `handshake_failure`.
  package var code: UInt8
  /// The alert's name as OpenSSL words it: `handshake failure`.
  package var name: String
  /// Whether the peer sent it; otherwise this side did.
  package var isFromPeer: Bool

  /// An alert of a known number.
  package init(code: UInt8, isFromPeer: Bool) {
    self.code = code
    self.isFromPeer = isFromPeer
    name = SSL_alert_desc_string_long(Int32(code)).map { String(cString: $0) } ?? "unknown"
  }
}
