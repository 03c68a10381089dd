import COpenSSL

@testable import TLSEngine

/// A certificate and its key, with the one that issued it: chains of every fault.
struct TestCertificate {
  enum Key {
    case p256
    case rsa(bits: Int32)
  }

  let certificate: [UInt8]
  let privateKey: [UInt8]

  static let hour = 3600

  static func make(
    _ commonName: String, names: [String] = [], issuer: TestCertificate? = nil,
    isAuthority: Bool = false, notBefore: Int = -hour, notAfter: Int = 24 * hour,
    key kind: Key = .p256, usage: String? = "serverAuth", issuerAddress: String? = nil
  ) throws -> TestCertificate {
    let key = try makeKey(kind)
    let builder = try CertificateBuilder(
      key: key, commonName: commonName, notBefore: notBefore, notAfter: notAfter)
    try builder.add(names: names)
    try builder.add(extension: "basicConstraints", "critical,CA:\(isAuthority ? "TRUE" : "FALSE")")
    if let usage, !isAuthority { try builder.add(extension: "extendedKeyUsage", usage) }
    if let issuerAddress {
      try builder.add(extension: "authorityInfoAccess", "caIssuers;URI:\(issuerAddress)")
    }
    let octets =
      if let issuer { try issuer.sign(builder) } else {
        try builder.signed(by: builder.certificate, key: key)
      }
    return TestCertificate(
      certificate: octets, privateKey: DER.octets(ofKey: key.pointer))
  }

  /// Signs another certificate as its issuer.
  private func sign(_ builder: borrowing CertificateBuilder) throws -> [UInt8] {
    guard let parent = DER.certificate(certificate), let parentKey = DER.privateKey(privateKey)
    else { throw Unreadable() }
    return try builder.signed(by: parent, key: parentKey)
  }

  private static func makeKey(_ kind: Key) throws -> OpenSSLObject {
    guard case .rsa(let bits) = kind else { return try ThrowawayCertificate.makeKey() }
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { throw Unreadable() }
    defer { EVP_PKEY_CTX_free(context) }
    var key: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1,
      EVP_PKEY_generate(context, &key) == 1, let key
    else { throw Unreadable() }
    return OpenSSLObject(key, freedBy: EVP_PKEY_free)
  }

  struct Unreadable: Error {}
}
