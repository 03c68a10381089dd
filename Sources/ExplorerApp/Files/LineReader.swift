import SMTPCore

/// Reads lines, and message content, off blocks of input.
package struct LineReader {
  /// One line of input.
  package struct Line: Sendable {
    /// Its number, from 1.
    package var number: Int
    /// The line without its end.
    package var octets: [UInt8]
  }

  /// Content as it is to go over the wire.
  package struct Content: Sendable {
    /// Whole lines, each ended by CRLF; with the lone dot where it was reached.
    package var octets: [UInt8]
    /// Whether the lone dot was reached.
    package var isEnd: Bool
  }

  /// Octets of content to hand out at a time.
  private static let contentSize = 1 << 18

  private let blocks: InputBlocks
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  /// How many lines were read.
  package private(set) var lineCount = 0

  /// A reader of `blocks`.
  package init(_ blocks: InputBlocks) {
    self.blocks = blocks
  }

  /// The next line; nil at the end of the input. A last line without an end is a line.
  package mutating func line() async -> Line? {
    guard let range = await nextLine() else { return nil }
    lineCount += 1
    return Line(number: lineCount, octets: Array(buffer[range]))
  }

  /// The next lines of message content, up to the lone dot; nil at the end of the input.
  package mutating func content() async -> Content? {
    var content = Content(octets: [], isEnd: false)
    content.octets.reserveCapacity(Self.contentSize + 4_096)
    while content.octets.count < Self.contentSize, !content.isEnd {
      guard let range = await nextLine() else { break }
      lineCount += 1
      content.isEnd = range.count == 1 && buffer[range.lowerBound] == Octet.dot
      content.octets += buffer[range]
      content.octets.append(Octet.cr)
      content.octets.append(Octet.lf)
    }
    return content.octets.isEmpty ? nil : content
  }

  /// The next octets of content that is counted (BDAT), at most `count`; nil at the end of the
  /// input. Each line end counts as CRLF; of one that does not fit any more the rest is left out,
  /// so that the command behind the content begins a line. What is left of a line that does not
  /// fit is the next line.
  package mutating func counted(_ count: Int) async -> [UInt8]? {
    var octets: [UInt8] = []
    while octets.count < min(count, Self.contentSize), octets.isEmpty || hasLine {
      guard let range = await nextLine() else { break }
      let room = count - octets.count
      if range.count > room {
        octets += buffer[range].prefix(room)
        start = range.lowerBound + room
      } else {
        octets += buffer[range]
        octets += [Octet.cr, Octet.lf].prefix(room - range.count)
        lineCount += 1
      }
    }
    return octets.isEmpty ? nil : octets
  }

  /// Whether a whole line was read already.
  package var hasLine: Bool { buffer[start...].contains(Octet.lf) }

  /// Skips lines up to the lone dot or the end of the input, and returns how many.
  package mutating func skipContent() async -> Int {
    var count = 0
    while let range = await nextLine() {
      lineCount += 1
      count += 1
      if range.count == 1, buffer[range.lowerBound] == Octet.dot { break }
    }
    return count
  }

  /// Where the next line lies in the buffer, without LF or CRLF.
  private mutating func nextLine() async -> Range<Int>? {
    var searched = start
    while true {
      if let feed = buffer[searched...].firstIndex(of: Octet.lf) {
        let line = start..<feed
        start = feed + 1
        let hasCR = !line.isEmpty && buffer[feed - 1] == Octet.cr
        return hasCR ? line.lowerBound..<(feed - 1) : line
      }
      searched = buffer.count
      guard !isAtEnd, let block = await blocks.next() else {
        isAtEnd = true
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return start..<buffer.count
      }
      searched -= start
      buffer.removeSubrange(..<start)
      start = 0
      buffer += block
    }
  }
}
