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
    default: "\(self)"
    }
  }
}
