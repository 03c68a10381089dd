import JSON
import SMTPCore

/// Notes on disk: a header, then one JSON value a line. In the file, lines of the session count
/// from 1, as a person counts them.
///
///     {"format":"ehlo-notes","version":1}
///     {"about":"the greylisting of last week"}
///     {"line":12,"mark":"before TLS"}
///     {"line":19,"note":"why does it say so?"}
extension RecordingNotes {
  private static let format = "ehlo-notes"
  private static let version = 1

  /// Reads a whole file of notes. Blank lines are passed over; an empty file holds none.
  package init(reading octets: [UInt8]) throws(RecordingNotesError) {
    self.init()
    var hasHeader = false
    var number = 0
    for line in octets.split(separator: Octet.lf, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { !Octet.isBlank($0) && $0 != Octet.cr }) else { continue }
      guard let value = try? JSONValue(octets: Array(line)) else { throw .badLine(number) }
      if hasHeader {
        guard let change = Self.change(value) else { throw .badLine(number) }
        apply(change)
      } else {
        try Self.check(header: value, number)
        hasHeader = true
      }
    }
  }

  /// The whole file.
  package var octets: [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.name("format")
    json.string(Self.format)
    json.name("version")
    json.number(Self.version)
    json.endObject()
    json.newline()
    if let about { Self.write(nil, "about", about, to: &json) }
    for line in lines {
      if let name = marks[line] { Self.write(line, "mark", name, to: &json) }
      if let text = notes[line] { Self.write(line, "note", text, to: &json) }
    }
    return json.octets
  }

  private static func write(
    _ line: Int?, _ name: StaticString, _ text: String, to json: inout JSONWriter
  ) {
    json.beginObject()
    if let line {
      json.name("line")
      json.number(line + 1)
    }
    json.name(name)
    json.string(text)
    json.endObject()
    json.newline()
  }

  private static func check(
    header: JSONValue, _ number: Int
  ) throws(RecordingNotesError) {
    guard header["format"]?.text == format, let version = header["version"]?.integer, version >= 1
    else { throw .badLine(number) }
    if version > Self.version { throw .newerVersion(version) }
  }

  private static func change(_ value: JSONValue) -> RecordingNoteChange? {
    if let about = value["about"] { return about.text.map { .about($0) } }
    guard let line = value["line"]?.integer, line >= 1 else { return nil }
    if let name = value["mark"]?.text { return .mark(line - 1, name) }
    if let text = value["note"]?.text { return .note(line - 1, text) }
    return nil
  }
}
