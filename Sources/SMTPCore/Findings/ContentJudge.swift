/// Reads message content as it went over the wire, and finds what no content may hold
/// (RFC 5321 §2.3.8, §4.5.2, §4.5.3.1.6).
struct ContentJudge {
  /// Octets of a line without its CRLF and without a dot that was doubled.
  static let longestLine = 998

  /// A line that a chunk left unfinished: the next chunk goes on with it.
  struct OpenLine: Hashable, Sendable {
    /// Its octets so far.
    var length = 0
    var endsInCR = false
  }

  /// A place in the content.
  struct Place: Hashable, Sendable {
    /// From 0.
    var line: Int
    var offset: Int
  }

  /// The first LF without a CR before it, or CR without an LF behind it.
  private(set) var bareEnd: Place?
  /// The first octet beyond those of a line.
  private(set) var tooLong: Place?
  /// The first octet beyond ASCII.
  private(set) var eightBit: Place?
  /// The first dot that stands alone where it should be doubled.
  private(set) var loneDot: Place?
  /// Where the content ended.
  private(set) var rest: OpenLine
  /// Where its last whole line begins.
  private(set) var lastLine = Place(line: 0, offset: 0)

  /// Reads content that is wholly known up to its end, or up to where it was cut.
  ///
  /// - Parameter open: The line that the chunk before left unfinished.
  init(_ message: Message, behind open: OpenLine = OpenLine()) {
    rest = open
    var stuffed: ArraySlice<Int> = []
    if case .dot(let places) = message.framing { stuffed = places[...] }
    let content = message.content
    // Live octets cannot tell dots that were forgotten from dots that were doubled; what is printed
    // without times is meant to be read.
    let isPrinted = message.ended == nil
    var line = 0
    var start = 0
    // Places are those on the wire, the dot included that was taken off the line.
    var dots = 0
    for (index, octet) in content.enumerated() {
      if stuffed.first == index {
        stuffed.removeFirst()
        dots = 1
        if octet != Octet.dot || isPrinted && Self.isEllipsis(content, index) {
          loneDot = loneDot ?? Place(line: line, offset: 0)
        }
      }
      let place = Place(line: line, offset: index - start + dots)
      let isBehindCR = rest.endsInCR
      rest.endsInCR = octet == Octet.cr
      if octet == Octet.lf {
        if !isBehindCR { bareEnd = bareEnd ?? place }
        lastLine.line = line
        line += 1
        start = index + 1
        dots = 0
        rest.length = 0
        continue
      }
      if isBehindCR {
        bareEnd = bareEnd ?? Place(line: line, offset: max(0, index - start + dots - 1))
        rest.length = rest.length.addingClamped(1)
      }
      if octet >= 0x80 { eightBit = eightBit ?? place }
      if octet != Octet.cr { rest.length = rest.length.addingClamped(1) }
      if rest.length > Self.longestLine { tooLong = tooLong ?? place }
    }
  }

  /// Three dots and a letter, where the line before ends in three dots: these dots were written,
  /// not doubled. `start` is the second dot.
  private static func isEllipsis(_ content: [UInt8], _ start: Int) -> Bool {
    let end = start + 2
    guard end < content.count, content[start + 1] == Octet.dot,
      Octet.isAlphanumeric(content[end]), start >= 5
    else { return false }
    return content[(start - 5)..<start].elementsEqual(
      [Octet.dot, Octet.dot, Octet.dot, Octet.cr, Octet.lf])
  }
}
