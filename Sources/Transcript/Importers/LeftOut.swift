import SMTPCore

/// What programs print in place of a secret.
enum LeftOut {
  /// Words that stand for a secret: by Nodemailer and by swaks (`--auth-hide-password`), both maybe
  /// inside of base64.
  private static let placeholders = ["/* secret */", "PROVIDED_BUT_REMOVED"].map { Array($0.utf8) }

  /// Whether a client's line has such words in place of its secret.
  static func isPlaceholder(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 2_000 else { return false }
    let last = line.split(separator: Octet.space).last ?? []
    let decoded = (try? Base64.decode(last))?[...] ?? []
    return placeholders.contains {
      line.firstRange(ofOctets: $0) != nil || decoded.firstRange(ofOctets: $0) != nil
    }
  }

  /// A line of the client that holds a secret, or has it left out: what of it is clear, and no
  /// octets, as nobody can know how many they were.
  static func response(_ line: ArraySlice<UInt8>) -> SessionEvent {
    let words = line.split(separator: Octet.space)
    let isAuth = words.first.map { Verb(octets: $0) == .auth } ?? false
    let label = isAuth && words.count > 1 ? "AUTH " + VisibleText.string(words[1]) : "response"
    return .redacted(Redaction(side: .client, label: label, octets: 0))
  }
}
