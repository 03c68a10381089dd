import COpenSSL

extension TLSClientConfiguration {
  /// Reads the files that are named, so that one that cannot be used is known before there is a
  /// connection.
  ///
  /// - Throws: What the handshake would throw.
  package func checkFiles() throws(TLSError) {
    if caFile ?? clientCertificateFile ?? clientKeyFile != nil { _ = try makeContext() }
  }

  /// What OpenSSL needs of this configuration before a connection exists.
  ///
  /// Old servers have to be reached to be diagnosed, so that everything is allowed that the
  /// system's OpenSSL still has: any version of TLS, security level 0, and servers without
  /// secure renegotiation (RFC 5746). What is weak about them shows in the facts.
  func makeContext() throws(TLSError) -> OpenSSLObject {
    ErrorQueue.clear()
    let context = try OpenSSLObject(
      SSL_CTX_new(TLS_client_method()), freedBy: SSL_CTX_free, from: "SSL_CTX_new")
    SSL_CTX_set_security_level(context.pointer, 0)
    SSL_CTX_set_options(context.pointer, shim_SSL_OP_LEGACY_SERVER_CONNECT)
    guard
      shim_SSL_CTX_set_min_proto_version(context.pointer, 0) == 1,
      SSL_CTX_set_cipher_list(context.pointer, "DEFAULT:@SECLEVEL=0") == 1
    else { throw .libraryFailed(call: "SSL_CTX_set_cipher_list", reason: ErrorQueue.take().reason) }
    if verifies { try addTrust(to: context.pointer) }
    try addClientCertificate(to: context.pointer)
    return context
  }

  private func addTrust(to context: OpaquePointer) throws(TLSError) {
    if let caFile {
      guard SSL_CTX_load_verify_file(context, caFile) == 1 else {
        throw .unreadableCAFile(path: caFile, reason: ErrorQueue.take().reason)
      }
    } else if SSL_CTX_set_default_verify_paths(context) != 1 {
      throw .libraryFailed(
        call: "SSL_CTX_set_default_verify_paths", reason: ErrorQueue.take().reason)
    }
    for (position, octets) in trustedCertificates.enumerated() {
      guard let certificate = DER.certificate(octets),
        X509_STORE_add_cert(SSL_CTX_get_cert_store(context), certificate.pointer) == 1
      else { throw .unusableTrustedCertificate(position: position) }
    }
  }

  private func addClientCertificate(to context: OpaquePointer) throws(TLSError) {
    guard let path = clientCertificateFile else {
      if let clientKeyFile { throw .clientKeyWithoutCertificate(keyPath: clientKeyFile) }
      return
    }
    SSL_CTX_set_default_passwd_cb(context) { _, _, _, _ in -1 }  // never asks on the terminal
    guard SSL_CTX_use_certificate_chain_file(context, path) == 1 else {
      throw .unreadableClientCertificate(path: path, reason: ErrorQueue.take().reason)
    }
    let keyPath = clientKeyFile ?? path
    let key = try PEMKey.read(path: keyPath)
    guard SSL_CTX_use_PrivateKey(context, key.pointer) == 1,
      SSL_CTX_check_private_key(context) == 1
    else {
      ErrorQueue.clear()
      throw .mismatchedClientKey(certificatePath: path, keyPath: keyPath)
    }
  }
}
