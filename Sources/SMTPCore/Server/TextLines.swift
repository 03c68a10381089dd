/// Follows text by its lines and finds what makes it unacceptable (RFC 5321 §2.3.8, §4.5.3.1.6).
/// Nothing is kept but the place, however long the text is.
struct TextLines: Hashable, Sendable {
  /// The longest line in octets, CRLF included; a dot that is not content is not counted.
  static let longest = 1_000

  private enum Place: Hashable, Sendable {
    case lineStart
    case inLine
    case behindCR
  }

  /// The first thing found wrong; nil while nothing is.
  private(set) var flaw: ContentFlaw?
  private var place = Place.lineStart
  /// Octets of the line so far.
  private var length = 0

  /// Whether a line has ended, or none has begun.
  var isAtLineStart: Bool { place == .lineStart }

  /// Goes on into the line behind a dot that is not content.
  mutating func skipDot() { place = .inLine }

  /// Reads to the end of `input`, or to the next dot at the start of a line where it is asked to stop
  /// there. It returns the index behind what was read.
  mutating func read(_ input: ArraySlice<UInt8>, untilDot: Bool) -> Int {
    var lines = self
    let count = input.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let octet = buffer[index]
        if octet == Octet.dot, untilDot, lines.place == .lineStart { return index }
        lines.take(octet)
        index += 1
        // Within a line only CR and LF matter.
        guard lines.place == .inLine else { continue }
        let start = index
        while index < buffer.count, buffer[index] > Octet.cr { index += 1 }
        lines.length = lines.length.addingClamped(index - start)
      }
      return index
    }
    self = lines
    return input.startIndex + count
  }

  /// The text is over: a CR at its end has no LF any more.
  mutating func finish() {
    if place == .behindCR { find(.bareCR) }
  }

  private mutating func take(_ octet: UInt8) {
    length = length.addingClamped(1)
    if octet == Octet.lf {
      if length > Self.longest { find(.longLine) }
      if place != .behindCR { find(.bareLF) }
      place = place == .behindCR ? .lineStart : .inLine
      length = place == .lineStart ? 0 : length
    } else {
      if place == .behindCR { find(.bareCR) }
      place = octet == Octet.cr ? .behindCR : .inLine
    }
  }

  private mutating func find(_ flaw: ContentFlaw) {
    if self.flaw == nil { self.flaw = flaw }
  }
}
