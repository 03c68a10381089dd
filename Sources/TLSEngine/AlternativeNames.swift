import COpenSSL

/// The subject alternative name of a certificate (RFC 5280 §4.2.1.6).
enum AlternativeNames {
  /// Its DNS names and IP addresses, in their order, and its mail addresses if they are wanted.
  static func read(
    from certificate: OpaquePointer, withMailAddresses: Bool = false
  ) -> [String] {
    guard let decoded = X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil) else {
      return []
    }
    let list = OpaquePointer(decoded)
    defer { GENERAL_NAMES_free(list) }
    return (0..<max(0, OPENSSL_sk_num(list))).compactMap { index in
      OPENSSL_sk_value(list, index).flatMap {
        text(of: $0.assumingMemoryBound(to: GENERAL_NAME.self), withMailAddresses)
      }
    }
  }

  private static func text(
    of name: UnsafePointer<GENERAL_NAME>, _ withMailAddresses: Bool
  ) -> String? {
    var type: Int32 = 0
    guard let value = GENERAL_NAME_get0_value(name, &type) else { return nil }
    switch type {
    case GEN_DNS:
      return String(decoding: octets(of: value), as: UTF8.self)
    case GEN_EMAIL where withMailAddresses:
      return String(decoding: octets(of: value), as: UTF8.self)
    case GEN_IPADD:
      return IPAddress(octets: octets(of: value)).map(\.description)
    default: return nil
    }
  }

  private static func octets(of value: UnsafeMutableRawPointer) -> [UInt8] {
    let string = value.assumingMemoryBound(to: ASN1_STRING.self)
    guard let start = ASN1_STRING_get0_data(string) else { return [] }
    return Array(
      UnsafeBufferPointer(start: start, count: max(0, Int(ASN1_STRING_length(string)))))
  }

  /// Adds DNS names and IP literals to a certificate that is being made.
  static func add(_ names: [String], to certificate: OpaquePointer) -> Bool {
    guard let list = GENERAL_NAMES_new() else { return false }
    defer { GENERAL_NAMES_free(list) }
    for name in names {
      guard let entry = entry(for: name) else { return false }
      guard OPENSSL_sk_push(list, entry) > 0 else {
        GENERAL_NAME_free(entry)
        return false
      }
    }
    return X509_add1_ext_i2d(
      certificate, NID_subject_alt_name, UnsafeMutableRawPointer(list), 0, 0) == 1
  }

  private static func entry(for name: String) -> UnsafeMutablePointer<GENERAL_NAME>? {
    let address = IPAddress(name)
    let octets = address?.octets ?? Array(name.utf8)
    let type = address == nil ? V_ASN1_IA5STRING : V_ASN1_OCTET_STRING
    guard let value = ASN1_STRING_type_new(type) else { return nil }
    guard ASN1_STRING_set(value, octets, Int32(clamping: octets.count)) == 1,
      let entry = GENERAL_NAME_new()
    else {
      ASN1_STRING_free(value)
      return nil
    }
    GENERAL_NAME_set0_value(entry, address == nil ? GEN_DNS : GEN_IPADD, value)
    return entry
  }
}
