/// Cuts octets into lines, whatever chunks they arrive in.
///
/// A line ends at a line feed; whether a carriage return stood before it is kept as a fact of the
/// line. Memory is bounded: of a longer line the first octets are kept and the rest counted.
package struct LineFramer: Hashable, Sendable {
  /// How many octets of one line are kept.
  package static let keptOctets = 65_536

  private var kept: [UInt8] = []
  /// Octets of the unfinished line so far, also those that are not kept.
  package private(set) var length = 0
  private var unknown = 0
  private var isBehindCR = false
  private var began: Instant?

  /// A framer at the start of a line.
  package init() {}

  /// Whether no octet of an unfinished line is waiting.
  package var isEmpty: Bool { length == 0 }

  /// The octets of the unfinished line so far, as far as they are kept.
  package var partial: [UInt8] { kept }

  /// The next whole line, taken from the front of `octets`; nil once they are used up.
  package mutating func next(in octets: inout ArraySlice<UInt8>, at instant: Instant?) -> WireLine?
  {
    guard !octets.isEmpty else { return nil }
    if length == 0 { began = instant }
    guard let feed = octets.firstIndex(of: Octet.lf) else {
      take(octets)
      octets = []
      return nil
    }
    if length == 0, feed - octets.startIndex <= Self.keptOctets {
      return wholeLine(in: &octets, endingAt: feed, at: instant)
    }
    take(octets[octets.startIndex..<feed])
    octets = octets[(feed + 1)...]
    if isBehindCR, kept.count == length { kept.removeLast() }
    length = length.addingClamped(1)
    return finish(isBehindCR ? .crlf : .bareLF, at: instant)
  }

  /// Takes `count` octets whose values are not known, such as a redacted part of a line.
  package mutating func takeUnknown(_ count: Int, shownAs octet: UInt8, at instant: Instant?) {
    if length == 0 { began = instant }
    let room = max(0, Self.keptOctets - kept.count)
    kept.append(contentsOf: repeatElement(octet, count: min(room, count)))
    length = length.addingClamped(count)
    unknown = unknown.addingClamped(count)
    isBehindCR = false
  }

  /// The unfinished line, cut where the source ended; nil if there is none.
  package mutating func cut(at instant: Instant?) -> WireLine? {
    isEmpty ? nil : finish(.missing, at: instant)
  }

  /// The common case: the whole line lies in one chunk.
  private func wholeLine(
    in octets: inout ArraySlice<UInt8>, endingAt feed: Int, at instant: Instant?
  ) -> WireLine {
    let start = octets.startIndex
    let hasCR = feed > start && octets[feed - 1] == Octet.cr
    let line = WireLine(
      octets: Array(octets[start..<(hasCR ? feed - 1 : feed)]), length: feed + 1 - start,
      ending: hasCR ? .crlf : .bareLF, began: instant, ended: instant)
    octets = octets[(feed + 1)...]
    return line
  }

  private mutating func take(_ octets: ArraySlice<UInt8>) {
    guard let last = octets.last else { return }
    // One octet more than is kept, so that a CR before the LF can be told and taken off again.
    let room = max(0, Self.keptOctets + 1 - kept.count)
    kept.append(contentsOf: octets.prefix(room))
    length = length.addingClamped(octets.count)
    isBehindCR = last == Octet.cr
  }

  private mutating func finish(_ ending: LineEnding, at instant: Instant?) -> WireLine {
    if kept.count > Self.keptOctets { kept.removeLast(kept.count - Self.keptOctets) }
    var line = WireLine(
      octets: kept, length: length, ending: ending, began: began, ended: instant)
    line.unknown = unknown
    self = LineFramer()
    return line
  }
}
