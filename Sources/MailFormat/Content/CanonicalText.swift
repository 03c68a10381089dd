import SMTPCore

/// Text whose lines end with CRLF, as messages have them (RFC 5322 §2.1).
package enum CanonicalText {
  /// `text` with CRLF in the place of each LF, and behind the last line. A CR that no LF follows
  /// stays where it is.
  package static func octets(of text: [UInt8]) -> [UInt8] {
    var octets: [UInt8] = []
    octets.reserveCapacity(text.count + text.count / 32 + 2)
    var isBehindCR = false
    for octet in text {
      if octet == Octet.lf, !isBehindCR { octets.append(Octet.cr) }
      octets.append(octet)
      isBehindCR = octet == Octet.cr
    }
    if let last = octets.last, last != Octet.lf { octets += [Octet.cr, Octet.lf] }
    return octets
  }

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
