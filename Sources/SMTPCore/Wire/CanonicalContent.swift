/// Content as lines that end with CRLF: what every message is that is not announced as BINARYMIME
/// (RFC 5321 §2.3.8, RFC 3030 §3).
package struct CanonicalContent: Hashable, Sendable {
  /// The content; the end of each line is CRLF, that of the last one too.
  package private(set) var octets: [UInt8] = []
  /// How many line ends were mended: a line feed alone, and a last line without its end.
  package private(set) var mended = 0
  /// The first line, from 1, with a carriage return that no line feed follows; nil where there is
  /// none. It is left as it is.
  package private(set) var lineOfStrayReturn: Int?

  /// Makes the line ends of `text` right.
  package init(_ text: [UInt8]) {
    octets.reserveCapacity(text.count + text.count / 32)
    var line = 1
    var isBehindReturn = false
    for octet in text {
      if octet == Octet.lf {
        if !isBehindReturn {
          octets.append(Octet.cr)
          mended += 1
        }
        line += 1
      } else if isBehindReturn {
        lineOfStrayReturn = lineOfStrayReturn ?? line
      }
      octets.append(octet)
      isBehindReturn = octet == Octet.cr
    }
    if isBehindReturn { lineOfStrayReturn = lineOfStrayReturn ?? line }
    guard let last = octets.last, last != Octet.lf else { return }
    octets += isBehindReturn ? [Octet.lf] : [Octet.cr, Octet.lf]
    if isBehindReturn, lineOfStrayReturn == line { lineOfStrayReturn = nil }
    mended += 1
  }
}
