/// The argument of BDAT: `chunk-size [SP "LAST"]` (RFC 3030 §2).
package struct ChunkSize: Hashable, Sendable {
  /// How many octets follow the command line.
  package var octets: Int
  /// Whether it is the message's last chunk.
  package var isLast: Bool

  /// A line as it goes into a chunk that so many octets are missing of: its end is sent as far as it
  /// still belongs there, and behind a line that is too long all of it, for that is a command.
  package static func line(_ line: [UInt8], intoChunkMissing missing: Int) -> [UInt8] {
    let end = [Octet.cr, Octet.lf]
    return line + (line.count > missing ? end : Array(end.prefix(missing - line.count)))
  }

  /// The command line of a chunk.
  package var line: String { "BDAT \(octets)\(isLast ? " LAST" : "")" }

  /// The command line, and the octets behind it.
  package func command(with content: some Sequence<UInt8>) -> [UInt8] {
    Array((line + "\r\n").utf8) + content
  }

  /// A size, and whether the message ends with it.
  package init(octets: Int, isLast: Bool) {
    self.octets = octets
    self.isLast = isLast
  }

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
