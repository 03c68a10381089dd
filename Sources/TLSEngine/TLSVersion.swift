import COpenSSL

/// A version of TLS that a server may be limited to.
package enum TLSVersion: Int, Comparable, Sendable, CaseIterable {
  case tls10, tls11, tls12, tls13

  package static func < (a: TLSVersion, b: TLSVersion) -> Bool { a.rawValue < b.rawValue }

  /// OpenSSL's number for the version, which is the one on the wire.
  var openSSLVersion: Int32 {
    switch self {
    case .tls10: TLS1_VERSION
    case .tls11: TLS1_1_VERSION
    case .tls12: TLS1_2_VERSION
    case .tls13: TLS1_3_VERSION
    }
  }
}
