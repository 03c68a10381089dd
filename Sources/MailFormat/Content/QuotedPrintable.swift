import SMTPCore

/// The encoding quoted-printable (RFC 2045 §6.7).
enum QuotedPrintable {
  /// Characters of a line at most, the `=` of a soft break included.
  private static let longestLine = 76
  private static let from = Array("From ".utf8)

  /// Text whose lines end with CRLF, encoded. Beyond what the standard demands, a dot and `From `
  /// at the start of a line are encoded: some programs on the way change them.
  static func encode(_ text: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.count + text.count / 8)
    let lines = CanonicalText.lines(of: text)
    for line in lines { append(line, to: &encoded) }
    return encoded
  }

  /// An octet as `=XX`.
  static func escape(_ octet: UInt8) -> [UInt8] {
    [Octet.equals] + Hexadecimal.text(octet, digits: 2).uppercased().utf8
  }

  private static func append(_ line: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
    var column = 0
    for index in line.indices {
      let isLast = index == line.endIndex - 1
      var unit = unit(line[index], isLast: isLast)
      // A soft break takes the last column.
      if column + unit.count > (isLast ? longestLine : longestLine - 1) {
        encoded += [Octet.equals, Octet.cr, Octet.lf]
        column = 0
      }
      if column == 0, unit.count == 1, isChangedAtStart(line[index...]) {
        unit = escape(line[index])
      }
      encoded += unit
      column += unit.count
    }
    encoded += [Octet.cr, Octet.lf]
  }

  private static func unit(_ octet: UInt8, isLast: Bool) -> [UInt8] {
    switch octet {
    case Octet.equals: escape(octet)
    // Blanks at the end of a line get lost on the way.
    case Octet.space, Octet.tab: isLast ? escape(octet) : [octet]
    default: Octet.isVisible(octet) ? [octet] : escape(octet)
    }
  }

  private static func isChangedAtStart(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first == Octet.dot || rest.starts(with: from)
  }
}
