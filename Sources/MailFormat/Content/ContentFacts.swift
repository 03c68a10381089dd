import SMTPCore

/// What decides how a text can travel. Facts of lines add up, and can be taken off again.
package struct ContentFacts: Hashable, Sendable {
  /// The longest line in octets, without its CRLF and without dot-stuffing (RFC 5322 §2.1.1).
  package static let longestLine = 998

  /// Octets, line ends included.
  package var octets = 0
  /// Octets beyond ASCII.
  package var eightBit = 0
  /// Lines with such octets.
  package var eightBitLines = 0
  /// Lines that are too long.
  package var longLines = 0
  /// Octets that quoted-printable has to escape.
  package var escapes = 0
  /// Octets that no line of text holds: NUL, and CR or LF alone (RFC 5322 §2.3, RFC 2045 §2.7).
  package var forbidden = 0

  /// Of no line.
  package init() {}

  /// Of one line, given without its end.
  package init(line: some Sequence<UInt8>) {
    var length = 0
    for octet in line {
      length += 1
      switch octet {
      case 0x80...: eightBit += 1
      case Octet.nul, Octet.cr, Octet.lf: forbidden += 1
      case Octet.tab, Octet.space..<Octet.equals, (Octet.equals + 1)..<Octet.delete: continue
      default: break
      }
      escapes += 1
    }
    octets = length + 2
    eightBitLines = eightBit > 0 ? 1 : 0
    longLines = length > Self.longestLine ? 1 : 0
  }

  /// Of a text whose lines end with CRLF.
  package init(of text: [UInt8]) {
    for line in CanonicalText.lines(of: text) { self = self + ContentFacts(line: line) }
  }

  /// Whether it may stand in a message unencoded, if octets beyond ASCII may.
  package var isPlain: Bool { longLines == 0 && forbidden == 0 }

  /// What it is unencoded.
  var plainEncoding: TransferEncoding { eightBit == 0 ? .sevenBit : .eightBit }

  package static func + (a: ContentFacts, b: ContentFacts) -> ContentFacts { a.merged(b, +) }

  package static func - (a: ContentFacts, b: ContentFacts) -> ContentFacts { a.merged(b, -) }

  private func merged(_ other: ContentFacts, _ merge: (Int, Int) -> Int) -> ContentFacts {
    var facts = ContentFacts()
    facts.octets = merge(octets, other.octets)
    facts.eightBit = merge(eightBit, other.eightBit)
    facts.eightBitLines = merge(eightBitLines, other.eightBitLines)
    facts.longLines = merge(longLines, other.longLines)
    facts.escapes = merge(escapes, other.escapes)
    facts.forbidden = merge(forbidden, other.forbidden)
    return facts
  }
}
