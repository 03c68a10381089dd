import JSON
import SMTPCore

extension TranscriptReader {
  /// Reads the line `content`, which begins `start` octets into its line, as a header.
  mutating func readHeader(
    _ content: ArraySlice<UInt8>, at start: Int
  ) throws(TranscriptError) {
    let place = position(start)
    guard content.first == UInt8(ascii: "{") else { throw .notATranscript(at: place) }
    let value: JSONValue
    do {
      value = try JSONValue(octets: Array(content))
    } catch {
      // Before the header nothing says that this is a recording at all.
      if header == nil, !Self.namesFormat(content) { throw .notATranscript(at: place) }
      throw .notJSON(error, at: position(start + error.offset))
    }
    guard value["format"]?.text == TranscriptHeader.format else {
      // Behind the header a file has said what it is, and it is the line that is wrong.
      throw header == nil ? .notATranscript(at: place) : .badValue(what: "format", at: place)
    }
    guard let version = value["version"]?.integer, version >= 1 else {
      throw .badValue(what: "version", at: place)
    }
    guard version <= TranscriptHeader.version else { throw .newerVersion(version, at: place) }
    let read = try Self.header(value, at: place)
    side = read.side
    latest = nil
    if header == nil {
      header = read
    } else {
      warnings.append(.secondHeader(at: place))
    }
  }

  /// Whether the line `content`, which is cut short, is the beginning of a header.
  static func isCutHeader(_ content: ArraySlice<UInt8>) -> Bool {
    let usual = Array(#"{"format":"\#(TranscriptHeader.format)""#.utf8)
    return content.first == UInt8(ascii: "{")
      && (namesFormat(content) || usual.starts(with: content))
  }

  /// Whether a line tells anywhere what recordings call themselves.
  static func namesFormat(_ content: ArraySlice<UInt8>) -> Bool {
    let name = Array(TranscriptHeader.format.utf8)
    return content.indices.contains { content[$0...].starts(with: name) }
  }

  private static func header(
    _ value: JSONValue, at place: TextPosition
  ) throws(TranscriptError) -> TranscriptHeader {
    guard case .object(let members) = value else { throw .notATranscript(at: place) }
    let known = ["format", "version", "started", "target", "side", "secrets", "replays"]
    let fields = Fields(value, at: place)
    return TranscriptHeader(
      started: try fields.member("started") { $0.text.flatMap(Timestamp.init) },
      target: try fields.text("target"),
      side: try fields.member("side") { $0.text.flatMap(Side.init) } ?? .client,
      secrets: try fields.member("secrets") { $0.text.flatMap(TranscriptHeader.Secrets.init) }
        ?? .redacted,
      replays: try fields.text("replays"),
      others: members.filter { !known.contains(String(decoding: $0.name, as: UTF8.self)) })
  }
}
