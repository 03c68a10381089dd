/// Cuts message content off a stream of octets as it comes, and takes the dot-stuffing off
/// (RFC 5321 §4.5.2).
///
/// Only CRLF . CRLF ends it. Nothing is kept but the place and the count, so that content of any
/// length costs no memory here.
struct ContentReader: Hashable, Sendable {
  enum Piece: Hashable, Sendable {
    case content(ArraySlice<UInt8>)
    case end
  }

  private enum Place: Hashable, Sendable {
    case inContent
    /// Behind a dot at the start of a line, which is not content.
    case behindDot
    /// Behind such a dot and a CR that may be content.
    case behindDotCR
  }

  /// The first thing found wrong; nil while nothing is.
  var flaw: ContentFlaw? { lines.flaw ?? (count > limit ? .tooLarge : nil) }
  private var place = Place.inContent
  private var lines = TextLines()
  private var count = 0
  private let limit: Int

  /// A reader at the start of content of `limit` octets at most, dot-stuffing not counted.
  init(limit: Int) {
    self.limit = limit
  }

  /// The next piece off the front of `input`; nil once it is used up.
  mutating func next(in input: inout ArraySlice<UInt8>) -> Piece? {
    while let first = input.first {
      switch place {
      case .inContent where first == Octet.dot && lines.isAtLineStart:
        place = .behindDot
        input = input.dropFirst()
      case .behindDot where first == Octet.cr:
        place = .behindDotCR
        input = input.dropFirst()
      case .behindDotCR where first == Octet.lf:
        input = input.dropFirst()
        return .end
      case .behindDotCR:
        // The line did not end after all: the CR is content, and bare.
        lines.skipDot()
        place = .inContent
        let octets: ArraySlice = [Octet.cr]
        _ = lines.read(octets, untilDot: false)
        count = count.addingClamped(octets.count)
        return .content(octets)
      case .behindDot:
        lines.skipDot()
        place = .inContent
      case .inContent:
        let stop = lines.read(input, untilDot: true)
        let run = input[..<stop]
        input = input[stop...]
        count = count.addingClamped(run.count)
        return .content(run)
      }
    }
    return nil
  }
}
