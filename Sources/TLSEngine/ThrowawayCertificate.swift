import COpenSSL

/// A self-signed certificate for one run of a server, and its key; neither ever reaches a file.
package struct ThrowawayCertificate: Sendable {
  /// The certificate in DER. A client that is given it as trusted verifies it in full.
  package var certificate: [UInt8]
  /// Its key in DER: EC, P-256.
  package var privateKey: [UInt8]

  /// Makes a certificate for a server of these names, DNS names and IP literals.
  ///
  /// It is valid from `notBefore` to `notAfter`, both in seconds from now: an hour ago, for
  /// clocks that differ, to a week ahead unless told otherwise.
  package static func make(
    names: [String], notBefore: Int = -3600, notAfter: Int = 7 * 86_400
  ) throws(TLSError) -> ThrowawayCertificate {
    let key = try makeKey()
    // A common name has 64 characters at most (RFC 5280, ub-common-name); SAN has no such limit.
    let commonName = names.first { $0.unicodeScalars.count <= 64 } ?? "throw-away"
    let builder = try CertificateBuilder(
      key: key, commonName: commonName, notBefore: notBefore, notAfter: notAfter)
    try builder.add(names: names)
    try builder.add(extension: "basicConstraints", "critical,CA:FALSE")
    try builder.add(extension: "extendedKeyUsage", "serverAuth")
    return ThrowawayCertificate(
      certificate: try builder.signed(by: builder.certificate, key: key),
      privateKey: DER.octets(ofKey: key.pointer))
  }

  /// A new key on P-256.
  static func makeKey() throws(TLSError) -> OpenSSLObject {
    ErrorQueue.clear()
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil) else {
      throw .certificateNotMade(reason: ErrorQueue.take().reason)
    }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_group_name(context, "prime256v1") == 1,
      EVP_PKEY_generate(context, &key) == 1
    else { throw .certificateNotMade(reason: ErrorQueue.take().reason) }
    return try OpenSSLObject(key, freedBy: EVP_PKEY_free, from: "EVP_PKEY_generate")
  }
}
