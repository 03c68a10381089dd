import SMTPCore

/// Text whose lines end with CRLF, as messages have them (RFC 5322 §2.1).
enum CanonicalText {
  /// The lines of a text whose lines end with CRLF, without their ends.
  static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == Octet.lf {
      guard index > start, text[index - 1] == Octet.cr else { continue }
      lines.append(text[start..<(index - 1)])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }
}
