import COpenSSL
package import SMTPCore

/// Reads certificates that a peer or a recording holds.
package enum CertificateReader {
  /// The facts of one certificate; nil if these octets are not the DER of exactly one.
  ///
  /// A part that cannot be read is left empty.
  package static func facts(ofDER octets: [UInt8]) -> CertificateFacts? {
    guard let certificate = DER.certificate(octets) else { return nil }
    defer { ErrorQueue.clear() }
    let pointer = certificate.pointer
    return CertificateFacts(
      subject: text(of: X509_get_subject_name(pointer)),
      issuer: text(of: X509_get_issuer_name(pointer)),
      names: AlternativeNames.read(from: pointer),
      notBefore: CertificateTime.text(of: X509_get0_notBefore(pointer)),
      notAfter: CertificateTime.text(of: X509_get0_notAfter(pointer)),
      key: key(of: pointer), fingerprint: fingerprint(of: pointer))
  }

  private static func fingerprint(of certificate: OpaquePointer) -> String {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard X509_digest(certificate, EVP_sha256(), &digest, &count) == 1 else { return "" }
    return digest.prefix(Int(count)).map { Hexadecimal.text($0, digits: 2).uppercased() }
      .joined(separator: ":")
  }

  /// A distinguished name as RFC 2253 writes it, which leaves printable ASCII only.
  private static func text(of name: OpaquePointer?) -> String {
    guard let name, let memory = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(memory) }
    guard X509_NAME_print_ex(memory, name, 0, shim_XN_FLAG_RFC2253) >= 0 else { return "" }
    let size = BIO_ctrl_pending(memory)
    return String(unsafeUninitializedCapacity: size) { buffer in
      var count = 0
      return BIO_read_ex(memory, buffer.baseAddress, size, &count) == 1 ? count : 0
    }
  }

  /// The key's name, or its algorithm's where OpenSSL does not know how to read the key.
  private static func key(of certificate: OpaquePointer) -> String {
    if let key = X509_get0_pubkey(certificate) { return PublicKeyName.of(key) }
    var algorithm: OpaquePointer?
    guard
      X509_PUBKEY_get0_param(&algorithm, nil, nil, nil, X509_get_X509_PUBKEY(certificate)) == 1
    else { return "" }
    var text = [CChar](repeating: 0, count: 80)
    OBJ_obj2txt(&text, Int32(text.count), algorithm, 0)
    return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }
}
