import COpenSSL
import SMTPCore

/// What OpenSSL tells through callbacks while a connection lives: alerts, and every reason why
/// the peer's certificate fails verification (its own result holds the last one only).
///
/// The engine owns it, and the `SSL` object points to it without a reference count.
final class HandshakeWitness {
  private(set) var alert: TLSAlert?
  private(set) var failures = VerificationFailures()

  /// Has the callbacks of `ssl` report here. The witness must outlive it.
  func observe(_ ssl: OpaquePointer) -> Bool {
    SSL_set_info_callback(ssl) { ssl, place, value in
      guard place & SSL_CB_ALERT != 0 else { return }
      let isFromPeer = place & SSL_CB_READ != 0
      // The high octet is the level. A warning of ours, as `close_notify` is, explains no failure.
      guard isFromPeer || value >> 8 == SSL3_AL_FATAL else { return }
      HandshakeWitness.of(ssl)?.alert = TLSAlert(
        code: UInt8(truncatingIfNeeded: value), isFromPeer: isFromPeer)
    }
    return SSL_set_ex_data(ssl, 0, Unmanaged.passUnretained(self).toOpaque()) == 1
  }

  /// Has the verification of the peer's certificate run to its end, whatever it finds, and
  /// report here. In this mode OpenSSL verifies, but no result of it ends a client's handshake.
  func observeVerification(of ssl: OpaquePointer) {
    SSL_set_verify(ssl, SSL_VERIFY_NONE) { isFine, context in
      if isFine == 0, let context {
        let ssl = X509_STORE_CTX_get_ex_data(context, SSL_get_ex_data_X509_STORE_CTX_idx())
        HandshakeWitness.of(ssl.map { OpaquePointer($0) })?.failures.add(from: context)
      }
      return 1
    }
  }

  private static func of(_ ssl: OpaquePointer?) -> HandshakeWitness? {
    guard let ssl, let pointer = SSL_get_ex_data(ssl, 0) else { return nil }
    return Unmanaged<HandshakeWitness>.fromOpaque(pointer).takeUnretainedValue()
  }
}
