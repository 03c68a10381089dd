import COpenSSL
package import SMTPCore

extension TLSEngine {
  /// What is known of the connection: nothing much before its handshake is done.
  package var facts: TLSFacts {
    let certificates = peerCertificates
    return TLSFacts(
      version: SSL_get_version(ssl.pointer).map { String(cString: $0) },
      cipher: SSL_get_current_cipher(ssl.pointer)
        .flatMap { SSL_CIPHER_get_name($0) }.map { String(cString: $0) },
      group: group, signature: signature, peer: certificates,
      verification: verification(isCertificateShown: !certificates.isEmpty))
  }

  /// The peer's certificates as it sent them. A server's list of a client lacks the leaf.
  private var peerCertificates: [[UInt8]] {
    var certificates: [[UInt8]] = []
    if let leaf = SSL_get0_peer_certificate(ssl.pointer) {
      certificates.append(DER.octets(ofCertificate: leaf))
    }
    let chain = SSL_get_peer_cert_chain(ssl.pointer)
    for index in 0..<max(0, OPENSSL_sk_num(chain)) {
      guard let certificate = OPENSSL_sk_value(chain, index) else { continue }
      let octets = DER.octets(ofCertificate: OpaquePointer(certificate))
      if index > 0 || octets != certificates.first { certificates.append(octets) }
    }
    return certificates
  }

  /// The group of the key exchange; `DH 2048` for one that has no name (TLS 1.2 and before).
  private var group: String? {
    let number = shim_SSL_get_negotiated_group(ssl.pointer)
    if number != 0, let name = SSL_group_to_name(ssl.pointer, number) {
      return String(cString: name)
    }
    var pointer: OpaquePointer?
    guard shim_SSL_get_peer_tmp_key(ssl.pointer, &pointer) == 1, let key = pointer else {
      ErrorQueue.clear()
      return nil
    }
    defer { EVP_PKEY_free(key) }
    return PublicKeyName.of(key)
  }

  private var signature: String? {
    var type: Int32 = 0
    var digest: Int32 = 0
    guard SSL_get_peer_signature_type_nid(ssl.pointer, &type) == 1,
      shim_SSL_get_peer_signature_nid(ssl.pointer, &digest) == 1
    else { return nil }
    return SignatureScheme.name(type: type, digest: digest)
  }

  private func verification(isCertificateShown: Bool) -> CertificateVerification {
    guard isVerified else { return .unchecked }
    var failures = witness.failures
    if !isCertificateShown { failures.add(.other("no certificate")) }
    let problems = failures.problems
    if !problems.isEmpty { return .failed(problems, isAccepted: false) }
    let result = SSL_get_verify_result(ssl.pointer)
    if result == Int(X509_V_OK) { return .ok }
    return .failed(
      [CertificateProblem(openSSLCode: Int32(truncatingIfNeeded: result))], isAccepted: false)
  }
}
