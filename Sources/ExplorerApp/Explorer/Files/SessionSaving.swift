import SMTPCore
import SMTPGuide
import Transcript

/// Writes a session to a file that a person names.
struct SessionSaving: Sendable {
  /// The recording on disk; nil if there is none that is whole.
  var recording: String?
  /// The session's events, where there is no recording.
  var events: EventLog
  /// What a recording would begin with.
  var header = TranscriptHeader(started: nil, target: nil)

  /// Copies the recording, or else writes the events. A file that exists is never overwritten.
  func save(to path: String) throws(Trouble) {
    if let recording { return try NewFile.copy(recording, to: path) }
    var writer = TranscriptWriter(side: header.side)
    writer.write(header)
    for index in 0..<events.count {
      if let event = events[index] { writer.write(event) }
    }
    _ = try NewFile.write(writer.octets, to: path, takesOtherName: false)
  }
}
