import COpenSSL

/// Certificates and keys from and to DER.
enum DER {
  /// The certificate that these octets are; nil if they are not exactly one.
  static func certificate(_ octets: [UInt8]) -> OpenSSLObject? {
    defer { ErrorQueue.clear() }
    var isWhole = false
    let pointer = octets.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      guard let start = buffer.baseAddress else { return nil }
      var cursor: UnsafePointer<UInt8>? = start
      let certificate = d2i_X509(nil, &cursor, buffer.count)
      isWhole = cursor == start + buffer.count
      return certificate
    }
    guard let pointer else { return nil }
    let certificate = OpenSSLObject(pointer, freedBy: X509_free)
    guard isWhole else { return nil }
    return certificate
  }

  /// The private key that these octets are, in any of its encodings.
  static func privateKey(_ octets: [UInt8]) -> OpenSSLObject? {
    defer { ErrorQueue.clear() }
    let pointer = octets.withUnsafeBufferPointer { buffer -> OpaquePointer? in
      var cursor = buffer.baseAddress
      return d2i_AutoPrivateKey(nil, &cursor, buffer.count)
    }
    guard let pointer else { return nil }
    return OpenSSLObject(pointer, freedBy: EVP_PKEY_free)
  }

  /// A certificate's octets, as they came if it was read.
  static func octets(ofCertificate certificate: OpaquePointer) -> [UInt8] {
    octets { i2d_X509(certificate, $0) }
  }

  /// A private key's octets.
  static func octets(ofKey key: OpaquePointer) -> [UInt8] {
    octets { i2d_PrivateKey(key, $0) }
  }

  /// OpenSSL's encoders are called twice: for the length, then for the octets.
  private static func octets(
    _ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
  ) -> [UInt8] {
    let length = encode(nil)
    guard length > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      var cursor = buffer.baseAddress
      count = max(0, Int(encode(&cursor)))
    }
  }
}
