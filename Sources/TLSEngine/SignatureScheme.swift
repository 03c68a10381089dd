import COpenSSL

/// The names of signature schemes in handshakes (RFC 8446 §4.2.3), from OpenSSL's two numbers.
enum SignatureScheme {
  /// `rsa_pss_rsae_sha256`, `ecdsa_secp256r1_sha256`, `ed25519`; OpenSSL's own names for a pair
  /// that has none. Before TLS 1.3, the curve of an ECDSA scheme follows from its digest.
  static func name(type: Int32, digest: Int32) -> String? {
    let hash = name(ofDigest: digest)
    switch type {
    case EVP_PKEY_ED25519: return "ed25519"
    case EVP_PKEY_ED448: return "ed448"
    case EVP_PKEY_RSA: return "rsa_pkcs1_\(hash)"
    case EVP_PKEY_RSA_PSS: return "rsa_pss_rsae_\(hash)"
    case EVP_PKEY_EC:
      switch digest {
      case NID_sha256: return "ecdsa_secp256r1_sha256"
      case NID_sha384: return "ecdsa_secp384r1_sha384"
      case NID_sha512: return "ecdsa_secp521r1_sha512"
      default: return "ecdsa_\(hash)"
      }
    default:
      guard let name = OBJ_nid2sn(type) else { return nil }
      return "\(String(cString: name))_\(hash)"
    }
  }

  private static func name(ofDigest digest: Int32) -> String {
    switch digest {
    case NID_sha1: "sha1"
    case NID_sha224: "sha224"
    case NID_sha256: "sha256"
    case NID_sha384: "sha384"
    case NID_sha512: "sha512"
    case NID_md5_sha1: "md5_sha1"
    default: OBJ_nid2sn(digest).map { String(cString: $0) } ?? "unknown"
    }
  }
}
