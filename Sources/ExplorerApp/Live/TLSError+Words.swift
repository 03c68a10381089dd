import TLSEngine

extension TLSError {
  /// What is wrong with the TLS settings, as a part of a sentence.
  var sentencePart: String {
    switch self {
    case .unusableServerName(let name): "'\(name)' can be no server's name"
    case .unreadableCAFile(let path, let reason): "the CA file \(path): \(reason)"
    case .unusableTrustedCertificate(let position): "trusted certificate \(position + 1) is broken"
    case .unreadableClientCertificate(let path, let reason):
      "the client certificate \(path): \(reason)"
    case .unreadableClientKey(let path, let reason): "the client key \(path): \(reason)"
    case .encryptedClientKey(let path):
      "the client key \(path) asks for a passphrase: decrypt it first"
    case .mismatchedClientKey(let certificate, let key):
      "the key \(key) does not belong to the certificate \(certificate)"
    case .clientKeyWithoutCertificate(let key): "the key \(key) needs --client-cert"
    case .libraryFailed(let call, let reason): "\(call): \(reason)"
    case .unusableServerCertificate(let reason), .certificateNotMade(let reason): reason
    case .handshakeFailed(let reason, _), .protocolFailed(let reason, _): reason
    case .notTLS, .truncated, .handshakeUnfinished, .closed: "TLS is not up"
    }
  }

  /// Whether a file that was named is what cannot be used.
  var isOfFile: Bool {
    switch self {
    case .unreadableCAFile, .unreadableClientCertificate, .unreadableClientKey,
      .encryptedClientKey:
      true
    case .unusableServerName, .unusableTrustedCertificate, .mismatchedClientKey,
      .clientKeyWithoutCertificate, .libraryFailed, .unusableServerCertificate,
      .certificateNotMade, .handshakeFailed, .protocolFailed, .notTLS, .truncated,
      .handshakeUnfinished, .closed:
      false
    }
  }
}
