import SMTPCore
import SMTPGuide
import Transcript

/// Finds the line of a file that an event stands in.
enum LeftoverLine {
  /// The number of the line, from 1; of a session that is in no file, of what was said.
  static func number(of event: Int, in session: LoadedSession, path: String?) -> Int {
    if session.lines.indices.contains(event) { return session.lines[event] }
    if let path, let number = try? number(of: event, recordedAt: path) { return number }
    var lines = SessionLines(isLMTP: session.isLMTP)
    let before = session.events.prefix(event + 1).flatMap { lines.take($0) }
    return max(1, before.count { if case .event = $0 { false } else { true } })
  }

  /// Nil where the file is no recording, or cannot be read a second time.
  private static func number(of event: Int, recordedAt path: String) throws -> Int? {
    guard path != "-" else { return nil }
    let octets = try WholeFile.read(path)
    guard TranscriptFormat.detect(Array(octets.prefix(1 << 16))) == .transcript else { return nil }
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    var number = 0
    for line in octets.split(separator: Octet.lf, omittingEmptySubsequences: false) {
      number += 1
      try reader.read(Array(line) + [Octet.lf], into: &events)
      if events.count > event { return number }
    }
    return nil
  }
}
