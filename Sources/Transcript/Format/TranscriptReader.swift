import JSON
package import SMTPCore

/// Reads a recording, however its octets are cut into pieces.
///
/// Memory is bounded: one line at a time, and no line longer than `longestLine`. Line ends may be
/// LF or CRLF; blank lines, lines that start with `#` and a byte order mark are passed over. Times
/// that go back are taken as they are, with a warning for the first.
package struct TranscriptReader: Sendable {
  /// The most octets that one line may have: 64 MiB.
  package static let longestLine = 67_108_864
  /// How many events of unknown kinds are kept; more of them are counted only.
  package static let keptUnknown = 1_000

  /// The first line, once it is read.
  package internal(set) var header: TranscriptHeader?
  /// What a person should know of, in the order of the lines.
  package internal(set) var warnings: [TranscriptWarning] = []
  /// The first events of kinds that this version does not know.
  package internal(set) var unknown: [UnknownEvent] = []
  /// How many events of unknown kinds there are.
  package internal(set) var unknownCount = 0

  /// The number of the line that is read, from 1.
  private var lineNumber = 1
  /// How many octets stand before that line.
  private var lineOffset = 0
  /// Who recorded what is read: the side of the last header.
  var side = Side.client
  private var partial: [UInt8] = []
  /// The latest time behind the last header.
  var latest: Instant?
  /// Whether a time was seen that is before another above it.
  private var hasGoneBack = false

  /// A reader at the start of a recording.
  package init() {}

  /// Reads the next octets of the recording and appends the events that are complete, also where
  /// an error follows them.
  package mutating func read(
    _ octets: [UInt8], into events: inout [TimedEvent]
  ) throws(TranscriptError) {
    var start = 0
    while let feed = octets[start...].firstIndex(of: Octet.lf) {
      if partial.isEmpty {
        try readLine(octets, start..<feed, into: &events)
      } else {
        partial.append(contentsOf: octets[start..<feed])
        let line = partial
        partial = []
        try readLine(line, line.indices, into: &events)
      }
      start = feed + 1
    }
    partial.append(contentsOf: octets[start...])
    try holdLength(partial.count)
    try holdBeginning()
  }

  /// The recording ends here: a last line without a line end is read if it is whole, and else
  /// dropped with a warning.
  package mutating func finish(into events: inout [TimedEvent]) throws(TranscriptError) {
    let line = partial
    partial = []
    if let reason = Self.notJSON(line, isFirst: lineNumber == 1) {
      if header == nil {
        let content = Self.content(of: line[...], isFirst: lineNumber == 1)
        guard Self.isCutHeader(content) else { throw .notATranscript(at: position(0)) }
        throw .cutInHeader(at: position(reason.offset))
      }
      warnings.append(.lastLineCut(octets: line.count, at: position(0)))
    } else {
      try readLine(line, line.indices, into: &events)
    }
    guard header != nil else { throw .empty }
  }

  /// The events of a whole recording, and the reader with all else that it found.
  package static func read(
    _ octets: [UInt8]
  ) throws(TranscriptError) -> (events: [TimedEvent], reader: TranscriptReader) {
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    try reader.read(octets, into: &events)
    try reader.finish(into: &events)
    return (events, reader)
  }

  /// The place of an octet of the line that is read.
  func position(_ offset: Int) -> TextPosition {
    TextPosition(line: lineNumber, column: 1, offset: lineOffset).advanced(by: offset)
  }

  private func holdLength(_ length: Int) throws(TranscriptError) {
    if length > Self.longestLine { throw .lineTooLong(at: position(Self.longestLine)) }
  }

  /// Says early that this is no recording: a large picture may have no line end at all.
  private func holdBeginning() throws(TranscriptError) {
    guard header == nil, partial.count > 3 else { return }
    let content = Self.content(of: partial.prefix(64), isFirst: lineNumber == 1)
    guard let first = content.first, first != UInt8(ascii: "{"), first != Octet.hash else { return }
    throw .notATranscript(at: position(0))
  }

  /// Reads the line in `range`, which lacks its LF.
  private mutating func readLine(
    _ octets: [UInt8], _ range: Range<Int>, into events: inout [TimedEvent]
  ) throws(TranscriptError) {
    try holdLength(range.count)
    let content = Self.content(of: octets[range], isFirst: lineNumber == 1)
    switch content.first {
    case nil, Octet.hash: break
    case let first? where header == nil || first == UInt8(ascii: "{"):
      try readHeader(content, at: content.startIndex - range.lowerBound)
    default:
      let lineRange = range.lowerBound..<content.endIndex
      var line = EventLine(octets, in: lineRange, at: position(0), side: side)
      let (at, content) = try line.read()
      if let at { check(at) }
      switch content {
      case .event(let event): events.append(TimedEvent(at: at, event))
      case .unknown(let kind, let value): keep(at, kind, value)
      }
    }
    lineNumber += 1
    lineOffset += range.count + 1
  }

  /// Sees whether the times go on; that they do not is told once.
  private mutating func check(_ at: Instant) {
    guard let latest, at < latest else {
      latest = at
      return
    }
    if !hasGoneBack { warnings.append(.timeBackwards(at: position(0))) }
    hasGoneBack = true
  }

  private mutating func keep(_ at: Instant?, _ kind: [UInt8], _ value: JSONValue) {
    unknownCount += 1
    guard unknown.count < Self.keptUnknown else { return }
    unknown.append(UnknownEvent(at: at, kind: kind, value: value, line: lineNumber))
  }

  /// The line without a byte order mark and the white space around it.
  private static func content(of line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8> {
    var content = line
    if isFirst, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    content = content.drop { Octet.isBlank($0) || $0 == Octet.cr }
    while let last = content.last, Octet.isBlank(last) || last == Octet.cr {
      content = content.dropLast()
    }
    return content
  }

  /// Why a line that nothing follows is not one JSON value; nil if it is one, or holds none.
  private static func notJSON(_ line: [UInt8], isFirst: Bool) -> JSONError? {
    let content = content(of: line[...], isFirst: isFirst)
    guard let first = content.first, first != Octet.hash else { return nil }
    var scanner = JSONScanner(line, in: content.indices)
    do {
      _ = try scanner.value()
      try scanner.finish()
      return nil
    } catch {
      return error
    }
  }
}
