import JSON
import SMTPCore

/// A line `[time, kind, value]` while it is read.
///
/// The usual events are read straight off the octets, without building values.
struct EventLine {
  /// What a line holds.
  enum Content {
    case event(SessionEvent)
    /// An event of a kind that this version does not know.
    case unknown(kind: [UInt8], value: JSONValue)
  }

  private var scanner: JSONScanner
  /// The place of the line's first octet.
  private let start: TextPosition
  /// Who recorded.
  private let side: Side

  /// The line in `range`, which begins at `start` in the recording of `side`.
  init(_ octets: [UInt8], in range: Range<Int>, at start: TextPosition, side: Side) {
    scanner = JSONScanner(octets, in: range)
    self.start = start
    self.side = side
  }

  /// Whether a line holds an event of a kind that is known.
  static func isEvent(_ content: ArraySlice<UInt8>) -> Bool {
    let octets = Array(content)
    let start = TextPosition(line: 1, column: 1, offset: 0)
    var line = EventLine(octets, in: octets.indices, at: start, side: .client)
    if case .event? = try? line.read().content { return true }
    return false
  }

  /// Reads the line.
  mutating func read() throws(TranscriptError) -> (at: Instant?, content: Content) {
    guard next == UInt8(ascii: "[") else { throw .badValue(what: "event", at: place) }
    try expect("[")
    let time = try time()
    try expect(",")
    guard next == Octet.quote else { throw .badValue(what: "kind", at: place) }
    let content: Content
    if scanner.take(string: "recv") {
      try expect(",")
      content = .event(try wireEvent(from: side.other))
    } else if scanner.take(string: "send") {
      try expect(",")
      content = .event(try wireEvent(from: side))
    } else {
      let kind = try scan { (scanner) throws(JSONError) in try scanner.string() }
      try expect(",")
      content = try self.content(of: kind)
    }
    try expect("]")
    try scan { (scanner) throws(JSONError) in try scanner.finish() }
    return (time, content)
  }

  /// The first octet of the next value.
  private var next: UInt8? {
    mutating get { scanner.peek() }
  }

  /// The place of the next octet.
  private var place: TextPosition { start.advanced(by: scanner.offset) }

  private mutating func expect(_ letter: Unicode.Scalar) throws(TranscriptError) {
    try scan { (scanner) throws(JSONError) in try scanner.expect(UInt8(ascii: letter)) }
  }

  private mutating func scan<Value>(
    _ body: (inout JSONScanner) throws(JSONError) -> Value
  ) throws(TranscriptError) -> Value {
    do {
      return try body(&scanner)
    } catch {
      throw .notJSON(error, at: start.advanced(by: error.offset))
    }
  }

  /// The time; null where the source had none.
  private mutating func time() throws(TranscriptError) -> Instant? {
    let first = next
    if first == UInt8(ascii: "n") {
      _ = try value()
      return nil
    }
    guard let first, Octet.isDigit(first) else { throw .badValue(what: "time", at: place) }
    let place = place
    do {
      return Instant(microseconds: try scanner.decimal(places: 6))
    } catch .numberOutOfRange {
      throw .badValue(what: "time", at: place)
    } catch {
      throw .notJSON(error, at: start.advanced(by: error.offset))
    }
  }

  private mutating func value() throws(TranscriptError) -> JSONValue {
    try scan { (scanner) throws(JSONError) in try scanner.value() }
  }

  /// The next value, which must be an object.
  private mutating func fields(of kind: String) throws(TranscriptError) -> Fields {
    guard next == UInt8(ascii: "{") else { throw .badValue(what: kind, at: place) }
    let place = place
    return Fields(try value(), at: place)
  }

  /// Octets of the wire, or what is left of them.
  private mutating func wireEvent(from sender: Side) throws(TranscriptError) -> SessionEvent {
    let octets: [UInt8]
    if next == Octet.quote {
      octets = try scan { (scanner) throws(JSONError) in try scanner.string() }
    } else {
      let fields = try fields(of: sender == side ? "send" : "recv")
      if let redaction = try fields.redaction(of: sender) { return .redacted(redaction) }
      octets = try fields.base64()
    }
    return sender == .server ? .received(octets) : .sent(octets)
  }

  private mutating func content(of kind: [UInt8]) throws(TranscriptError) -> Content {
    switch String(decoding: kind, as: UTF8.self) {
    case "recv": return .event(try wireEvent(from: side.other))
    case "send": return .event(try wireEvent(from: side))
    case "open": return .event(.opened(try fields(of: "open").opening()))
    case "tls": return .event(try fields(of: "tls").securing())
    case "close": return .event(.closed(try fields(of: "close").closing()))
    case "chunk":
      if next == Octet.quote {
        return .event(.chunk(try scan { (scanner) throws(JSONError) in try scanner.string() }))
      }
      return .event(.chunk(try fields(of: "chunk").base64()))
    case "note":
      guard next == Octet.quote else { throw .badValue(what: "note", at: place) }
      return .event(.note(try value().text ?? ""))
    case "turn":
      _ = try value()
      return .event(.turnEnded)
    case "layer":
      _ = try value()
      return .event(.securityLayer)
    default:
      return .unknown(kind: kind, value: try value())
    }
  }
}
