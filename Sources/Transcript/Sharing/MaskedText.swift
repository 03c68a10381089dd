import SMTPCore

/// Text of which only the shape is shared: how long its lines and words are, and which go beyond
/// ASCII.
enum MaskedText {
  private static let letter = UInt8(ascii: "x")

  /// Each octet that can be read as an `x`; blanks and line ends stay, and what is UTF-8 stays so.
  static func mask(_ octets: some Sequence<UInt8>) -> [UInt8] { octets.map(mask) }

  /// A line of a message: beside its shape its dots at the start stay, and in the header the name
  /// of a field that everybody's mail has.
  static func content(_ line: [UInt8], isInHeader: Bool) -> [UInt8] {
    let dots = line.prefix(2).prefix { $0 == Octet.dot }.count
    var kept = dots
    if isInHeader, dots == 0, let colon = line.prefix(100).firstIndex(of: Octet.colon),
      SharedWords.isField(line[..<colon])
    {
      kept = colon + 1
    }
    return line[..<kept] + mask(line[kept...])
  }

  private static func mask(_ octet: UInt8) -> UInt8 {
    switch octet {
    case Octet.tab, Octet.lf, Octet.cr, Octet.space: octet
    case ..<Octet.space, Octet.delete: UInt8(ascii: "?")
    case ..<0x80: letter
    // A scalar of two, three or four octets stays one of as many.
    case 0x80...0xBF: 0xA9
    case 0xC2...0xDF: 0xC3
    case 0xE0...0xEF: 0xE2
    case 0xF0...0xF4: 0xF0
    default: 0xFF
    }
  }
}
