import SMTPCore

/// What of a response in a login is secret: the words as they were sent, and what they decode to,
/// which may stand elsewhere alone in base64.
enum LoginWords {
  /// What stands before names and secrets in the responses of SCRAM (RFC 5802 §5.1), XOAUTH2 and
  /// OAUTHBEARER (RFC 7628 §3.1), and DIGEST-MD5 (RFC 2831 §2.1.2).
  private static let attributes = Set(
    ["a", "n", "p", "user", "auth", "username", "authzid", "response"].map { Array($0.utf8) })
  private static let bearer = Array("Bearer ".utf8)

  /// The secret words of a response, itself among them.
  static func words(of response: [UInt8]) -> [[UInt8]] {
    // Some programs print what they encode.
    let octets = (try? Base64.decode(response)) ?? response
    let parts = octets.split { $0 < Octet.space }
    let words = parts.flatMap { part in
      [Array(part), Base64.encode(part)] + values(in: part) + digest(in: part)
    }
    return [response] + words
  }

  /// The values of the attributes in a part.
  private static func values(in part: ArraySlice<UInt8>) -> [[UInt8]] {
    part.split(separator: Octet.comma).compactMap { attribute in
      let name = attribute.prefix { $0 != Octet.equals }
      guard name.count < attribute.count, attributes.contains(Array(name)) else { return nil }
      let value = attribute[name.endIndex...].dropFirst()
      if value.starts(with: bearer) { return Array(value.dropFirst(bearer.count)) }
      return value.split(separator: Octet.quote).first.map(Array.init)
    }
  }

  /// The name and the digest of CRAM-MD5 (RFC 2195 §2).
  private static func digest(in part: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let blank = part.lastIndex(of: Octet.space) else { return [] }
    let digest = part[blank...].dropFirst()
    guard digest.count == 32, digest.allSatisfy(Octet.isHexDigit) else { return [] }
    return [Array(part[..<blank]), Array(digest)]
  }
}
