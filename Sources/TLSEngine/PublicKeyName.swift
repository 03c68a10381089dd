import COpenSSL

/// A public key in two words: `RSA 2048`, `EC prime256v1`, `ED25519`.
enum PublicKeyName {
  /// The name of an `EVP_PKEY`.
  static func of(_ key: OpaquePointer) -> String {
    let type = EVP_PKEY_get0_type_name(key).map { String(cString: $0) } ?? "unknown"
    if let group = group(of: key) { return "\(type) \(group)" }
    switch EVP_PKEY_get_base_id(key) {
    case EVP_PKEY_RSA, EVP_PKEY_RSA_PSS, EVP_PKEY_DSA, EVP_PKEY_DH, EVP_PKEY_EC:
      return "\(type) \(EVP_PKEY_get_bits(key))"
    default: return type
    }
  }

  private static func group(of key: OpaquePointer) -> String? {
    defer { ErrorQueue.clear() }
    var name = [CChar](repeating: 0, count: 80)
    var length = 0
    guard EVP_PKEY_get_base_id(key) == EVP_PKEY_EC,
      EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1
    else { return nil }
    return name.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }
}
