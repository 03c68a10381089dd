import COpenSSL
import SMTPCore

/// A hash function of OpenSSL's, and what is built upon it.
enum HashFunction: String, CaseIterable, Sendable {
  case md5 = "MD5"
  case sha1 = "SHA-1"
  case sha256 = "SHA-256"
  case sha512 = "SHA-512"
  case sha3512 = "SHA3-512"

  /// Whether OpenSSL has it: one that is locked down need not have all of them.
  var isAvailable: Bool { (try? hash([])) != nil }

  /// The digest of `message`.
  func hash(_ message: [UInt8]) throws(MechanismError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let isDone = EVP_Digest(message, message.count, &digest, &count, function, nil) == 1
    return try checked(digest, count: Int(count), isDone)
  }

  /// The keyed digest of `message` (RFC 2104).
  func hmac(key: [UInt8], _ message: [UInt8]) throws(MechanismError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    let isDone =
      HMAC(
        function, key, Int32(clamping: key.count), message, message.count, &digest, &count) != nil
    return try checked(digest, count: Int(count), isDone)
  }

  /// `Hi` of RFC 5802 §2.2: PBKDF2 with the HMAC of this function, as long as its digest.
  func stretch(
    password: [UInt8], salt: [UInt8], iterations: Int
  ) throws(MechanismError) -> [UInt8] {
    let count = max(0, Int(EVP_MD_get_size(function)))
    var key = [UInt8](repeating: 0, count: count)
    let isDone = password.withUnsafeBytes { octets in
      PKCS5_PBKDF2_HMAC(
        octets.bindMemory(to: CChar.self).baseAddress, Int32(clamping: octets.count), salt,
        Int32(clamping: salt.count), Int32(clamping: iterations), function, Int32(count), &key)
        == 1
    }
    return try checked(key, count: count, isDone)
  }

  private var function: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha512: EVP_sha512()
    case .sha3512: EVP_sha3_512()
    }
  }

  private func checked(
    _ octets: [UInt8], count: Int, _ isDone: Bool
  ) throws(MechanismError) -> [UInt8] {
    guard isDone, count > 0, count <= octets.count else {
      ERR_clear_error()
      throw .hashMissing(rawValue)
    }
    return Array(octets.prefix(count))
  }
}
