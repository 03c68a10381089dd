import SMTPCore

/// What stands between the parts of a multipart (RFC 2046 §5.1.1).
enum Boundary {
  /// Octets of a nonce that are used; a boundary has 70 at most.
  private static let nonceLength = 40

  /// A boundary made of `nonce` that occurs in none of the parts. `=_` begins it, which neither
  /// quoted-printable nor base64 contains.
  static func text(nonce: String, notIn parts: [[UInt8]]) -> String {
    let letters = nonce.utf8.filter(Octet.isAlphanumeric).prefix(nonceLength)
    let base = "=_" + String(decoding: letters, as: UTF8.self)
    var number = 0
    while true {
      let boundary = number == 0 ? base : "\(base).\(number)"
      if !parts.contains(where: { occurs(Array("--\(boundary)".utf8), in: $0) }) { return boundary }
      number += 1
    }
  }

  /// Whether a line of `part` begins with `delimiter`.
  private static func occurs(_ delimiter: [UInt8], in part: [UInt8]) -> Bool {
    part.split(separator: Octet.lf, omittingEmptySubsequences: true)
      .contains { $0.starts(with: delimiter) }
  }
}
