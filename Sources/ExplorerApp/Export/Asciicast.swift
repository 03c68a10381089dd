import JSON
import SMTPCore
import SMTPGuide
import Transcript

/// A session as a recorded terminal (asciicast, version 2): each line as `show` prints it, at its
/// time.
struct Asciicast {
  private static let columns = 80
  private static let rows = 30

  private let digest: SessionDigest
  private let started: Timestamp?

  init(_ session: LoadedSession, guide: Guide) {
    let style = TextStyle(isColoured: true, isUnicode: true, has256Colours: true)
    digest = SessionDigest(session, guide: guide, style: style)
    started = session.header.started
  }

  /// The file.
  var octets: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("version")
    json.number(2)
    json.name("width")
    json.number(Self.columns)
    json.name("height")
    json.number(Self.rows)
    if let started {
      json.name("timestamp")
      json.number(Int(Timestamp.floor(started.microseconds)))
    }
    json.name("title")
    json.string(digest.title)
    json.name("env")
    json.beginObject()
    json.name("TERM")
    json.string("xterm-256color")
    json.endObject()
    json.endObject()
    json.newline()
    var clock: Int64 = 0
    for (observation, text) in zip(digest.observations, digest.texts) where !text.isEmpty {
      // Time does not go back here, whatever the source says.
      clock = max(clock, observation.ended?.microseconds ?? clock)
      json.beginArray()
      json.seconds(microseconds: clock)
      json.string("o")
      json.string(
        text.split(separator: "\n", omittingEmptySubsequences: false)
          .joined(separator: "\r\n"))
      json.endArray()
      json.newline()
    }
    return json.octets
  }
}

extension Timestamp {
  /// The whole seconds of so many microseconds.
  fileprivate static func floor(_ microseconds: Int64) -> Int64 {
    microseconds / 1_000_000 - (microseconds % 1_000_000 < 0 ? 1 : 0)
  }
}
