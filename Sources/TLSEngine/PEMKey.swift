import COpenSSL

/// The client's private key in its file.
enum PEMKey {
  /// Reads an unencrypted key. Left alone, OpenSSL asks for a passphrase on the terminal, which
  /// is not its to use: the answer to its question is a refusal.
  static func read(path: String) throws(TLSError) -> OpenSSLObject {
    ErrorQueue.clear()
    guard let file = BIO_new_file(path, "r") else {
      throw .unreadableClientKey(path: path, reason: ErrorQueue.take().reason)
    }
    defer { BIO_free(file) }
    var isEncrypted = false
    let key = PEM_read_bio_PrivateKey(
      file, nil,
      { _, _, _, asked in
        asked?.assumingMemoryBound(to: Bool.self).pointee = true
        return -1
      }, &isEncrypted)
    guard let key else {
      let reason = ErrorQueue.take().reason
      if isEncrypted { throw .encryptedClientKey(path: path) }
      throw .unreadableClientKey(path: path, reason: reason)
    }
    return OpenSSLObject(key, freedBy: EVP_PKEY_free)
  }
}
