import SMTPCore

/// Finds what a server repeats of what the client said in its own words: of a message, and of lines
/// that are no commands. That is not shared on the client's side, and so not on the server's.
struct QuotedContent {
  /// Octets that have to be the same for a quotation.
  private static let shortest = 12
  /// How many places of the client's text are kept.
  private static let most = 1 << 18

  private var hashes: Set<UInt64> = []

  /// Takes notice of a line that is not shared as it is.
  mutating func add(_ line: [UInt8]) {
    for place in Self.places(in: line) where hashes.count < Self.most {
      hashes.insert(Self.hash(line[place]))
    }
  }

  /// A server's text with nothing of it but its shape where it repeats such a line.
  func masked(_ text: [UInt8]) -> [UInt8] {
    guard !hashes.isEmpty else { return text }
    var masked = text
    for place in Self.places(in: text) where hashes.contains(Self.hash(text[place])) {
      masked.replaceSubrange(place, with: MaskedText.mask(text[place]))
    }
    return masked
  }

  /// The places that are compared: those with a blank between words. What is one word, such as an
  /// address, has a stand-in.
  private static func places(in text: [UInt8]) -> [Range<Int>] {
    guard text.count >= shortest else { return [] }
    return (0...text.count - shortest).map { $0..<$0 + shortest }.filter { place in
      text[place].dropFirst().dropLast().contains(Octet.space)
    }
  }

  /// FNV-1a, whatever the case.
  private static func hash(_ octets: ArraySlice<UInt8>) -> UInt64 {
    octets.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64(Octet.upper($1))) &* 0x100_0000_01B3 }
  }
}
