import SMTPCore

/// The encoding base64 in lines, as messages have it (RFC 2045 §6.8).
enum Base64Lines {
  /// Characters of a line.
  private static let width = 76

  /// Any octets, encoded.
  static func encode(_ octets: [UInt8]) -> [UInt8] {
    let text = Base64.encode(octets)
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count + text.count / width * 2 + 2)
    var start = 0
    while start < text.count {
      let end = min(start + width, text.count)
      lines += text[start..<end]
      lines += [Octet.cr, Octet.lf]
      start = end
    }
    return lines
  }
}
