/// Cuts message content off a stream of octets as it comes, and takes the dot-stuffing off
/// (RFC 5321 §4.5.2).
///
/// Only CRLF . CRLF ends it. Nothing is kept but the place and the count, so that content of any
/// length costs no memory here.
struct ContentReader: Hashable, Sendable {
  /// What makes the content unacceptable.
  enum Flaw: Hashable, Sendable {
    /// A line feed without a carriage return before it.
    case bareLF
    /// A carriage return without a line feed behind it.
    case bareCR
    /// More octets than the limit.
    case tooLarge
  }

  enum Piece: Hashable, Sendable {
    case content(ArraySlice<UInt8>)
    case end
  }

  private enum Place: Hashable, Sendable {
    case lineStart
    case inLine
    case behindCR
    /// Behind a dot at the start of a line, which is not content.
    case behindDot
    /// Behind such a dot and a CR that may be content.
    case behindDotCR
  }

  /// The first thing found wrong; nil while nothing is.
  private(set) var flaw: Flaw?
  private var place = Place.lineStart
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
      case .lineStart where first == Octet.dot:
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
        place = .behindCR
        return content([Octet.cr])
      case .lineStart, .inLine, .behindCR, .behindDot:
        let stop = endOfRun(in: input)
        let run = input[..<stop]
        input = input[stop...]
        return content(run)
      }
    }
    return nil
  }

  private mutating func content(_ octets: ArraySlice<UInt8>) -> Piece {
    count = count.addingClamped(octets.count)
    if count > limit, flaw == nil { flaw = .tooLarge }
    return .content(octets)
  }

  /// Where plain content ends: before the next dot at the start of a line, or with the input.
  private mutating func endOfRun(in input: ArraySlice<UInt8>) -> Int {
    var place = self.place == .behindDot ? Place.inLine : self.place
    var flaw = self.flaw
    let length = input.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let octet = buffer[index]
        if octet == Octet.lf {
          if place != .behindCR, flaw == nil { flaw = .bareLF }
          place = place == .behindCR ? .lineStart : .inLine
        } else {
          if place == .behindCR, flaw == nil { flaw = .bareCR }
          if octet == Octet.dot, place == .lineStart { return index }
          place = octet == Octet.cr ? .behindCR : .inLine
        }
        index += 1
        // Within a line only CR and LF matter.
        guard place == .inLine else { continue }
        while index < buffer.count, buffer[index] > Octet.cr { index += 1 }
      }
      return index
    }
    self.place = place
    self.flaw = flaw
    return input.startIndex + length
  }
}
