/// How the octets of a part travel (RFC 2045 §6).
package enum TransferEncoding: String, Hashable, Sendable {
  case sevenBit = "7bit"
  case eightBit = "8bit"
  case quotedPrintable = "quoted-printable"
  case base64

  /// The encoding that suits a text: none where it can travel as it is, else quoted-printable if
  /// the text can still be read in it.
  package init(for facts: ContentFacts, on carriage: Carriage) {
    let plain = facts.plainEncoding
    if facts.isPlain, plain == .sevenBit || carriage.isEightBit {
      self = plain
      return
    }
    self = facts.escapes <= facts.octets / 2 ? .quotedPrintable : .base64
  }

  /// Whether it leaves the octets as they are.
  package var isIdentity: Bool { self == .sevenBit || self == .eightBit }

  /// Text with CRLF at its line ends, or any octets for `base64`, as they travel.
  func encode(_ octets: [UInt8]) -> [UInt8] {
    switch self {
    case .sevenBit, .eightBit: octets
    case .quotedPrintable: QuotedPrintable.encode(octets)
    case .base64: Base64Lines.encode(octets)
    }
  }
}
