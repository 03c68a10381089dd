import COpenSSL

/// A certificate in the making (RFC 5280 §4.1).
struct CertificateBuilder: ~Copyable {
  let certificate: OpenSSLObject

  /// A certificate for `key` that is valid between two offsets from now, in seconds.
  init(
    key: borrowing OpenSSLObject, commonName: String, notBefore: Int, notAfter: Int
  ) throws(TLSError) {
    ErrorQueue.clear()
    let made = try OpenSSLObject(X509_new(), freedBy: X509_free, from: "X509_new")
    let pointer = made.pointer
    guard X509_set_version(pointer, 2) == 1,  // 2 is X.509 version 3
      ASN1_INTEGER_set_uint64(
        X509_get_serialNumber(pointer), UInt64.random(in: 1...UInt64(Int64.max))) == 1,
      X509_gmtime_adj(X509_getm_notBefore(pointer), notBefore) != nil,
      X509_gmtime_adj(X509_getm_notAfter(pointer), notAfter) != nil,
      X509_set_pubkey(pointer, key.pointer) == 1,
      X509_NAME_add_entry_by_txt(
        X509_get_subject_name(pointer), "CN", MBSTRING_UTF8, commonName,
        Int32(clamping: commonName.utf8.count), -1, 0) == 1
    else { throw .certificateNotMade(reason: ErrorQueue.take().reason) }
    certificate = made
  }

  /// Adds the DNS names and IP literals that it is for.
  func add(names: [String]) throws(TLSError) {
    guard names.isEmpty || AlternativeNames.add(names, to: certificate.pointer) else {
      throw .certificateNotMade(reason: ErrorQueue.take().reason)
    }
  }

  /// Adds an extension as OpenSSL's configuration files write it: `extendedKeyUsage`,
  /// `serverAuth`.
  func add(extension name: String, _ value: String) throws(TLSError) {
    guard let made = X509V3_EXT_nconf(nil, nil, name, value) else {
      throw .certificateNotMade(reason: ErrorQueue.take().reason)
    }
    defer { X509_EXTENSION_free(made) }
    guard X509_add_ext(certificate.pointer, made, -1) == 1 else {
      throw .certificateNotMade(reason: ErrorQueue.take().reason)
    }
  }

  /// Signs it as `issuer`, whose key this is, and gives its DER.
  func signed(
    by issuer: borrowing OpenSSLObject, key: borrowing OpenSSLObject
  ) throws(TLSError) -> [UInt8] {
    guard X509_set_issuer_name(certificate.pointer, X509_get_subject_name(issuer.pointer)) == 1,
      X509_sign(certificate.pointer, key.pointer, EVP_sha256()) > 0
    else { throw .certificateNotMade(reason: ErrorQueue.take().reason) }
    return DER.octets(ofCertificate: certificate.pointer)
  }
}
