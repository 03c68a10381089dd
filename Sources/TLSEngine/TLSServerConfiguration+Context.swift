import COpenSSL

extension TLSServerConfiguration {
  /// What OpenSSL needs of this configuration before a connection exists.
  func makeContext() throws(TLSError) -> OpenSSLObject {
    ErrorQueue.clear()
    let context = try OpenSSLObject(
      SSL_CTX_new(TLS_server_method()), freedBy: SSL_CTX_free, from: "SSL_CTX_new")
    // OpenSSL has the digests of TLS 1.0 and 1.1 at security level 0 only.
    if maximumVersion < .tls12 { SSL_CTX_set_security_level(context.pointer, 0) }
    let minimum = min(maximumVersion, .tls12)
    guard
      shim_SSL_CTX_set_min_proto_version(context.pointer, minimum.openSSLVersion) == 1,
      shim_SSL_CTX_set_max_proto_version(context.pointer, maximumVersion.openSSLVersion) == 1
    else {
      throw .libraryFailed(
        call: "SSL_CTX_set_min_proto_version", reason: ErrorQueue.take().reason)
    }
    // Each connection has a context, and so ticket keys, of its own: there is nothing to resume.
    shim_SSL_CTX_set_session_cache_mode(context.pointer, Int(SSL_SESS_CACHE_OFF))
    try addCertificates(to: context.pointer)
    if requestsClientCertificate {
      SSL_CTX_set_verify(context.pointer, SSL_VERIFY_PEER) { _, _ in 1 }
    }
    return context
  }

  private func addCertificates(to context: OpaquePointer) throws(TLSError) {
    guard let leaf = certificateChain.first.flatMap(DER.certificate),
      let key = DER.privateKey(privateKey)
    else { throw .unusableServerCertificate(reason: "not a certificate and its key in DER") }
    guard SSL_CTX_use_certificate(context, leaf.pointer) == 1,
      SSL_CTX_use_PrivateKey(context, key.pointer) == 1
    else { throw .unusableServerCertificate(reason: ErrorQueue.take().reason) }
    for octets in certificateChain.dropFirst() {
      guard let issuer = DER.certificate(octets),
        shim_SSL_CTX_add1_chain_cert(context, issuer.pointer) == 1
      else { throw .unusableServerCertificate(reason: "an issuer that is not a certificate") }
    }
  }
}
