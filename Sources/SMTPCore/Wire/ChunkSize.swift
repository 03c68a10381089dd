/// The argument of BDAT: `chunk-size [SP "LAST"]` (RFC 3030 §2).
package struct ChunkSize: Hashable, Sendable {
  /// How many octets follow the command line.
  package var octets: Int
  /// Whether it is the message's last chunk.
  package var isLast: Bool

  /// Reads the argument; nil where it is not of that form, and then no octets follow.
  package init?(argument: [UInt8]?) {
    let words = (argument ?? []).split(whereSeparator: Octet.isBlank)
    guard let first = words.first, let size = Int(digits: first), words.count <= 2 else {
      return nil
    }
    let isLast = words.count == 2 && words[1].map(Octet.upper) == Array("LAST".utf8)
    guard words.count == 1 || isLast else { return nil }
    self.octets = size
    self.isLast = isLast
  }
}
