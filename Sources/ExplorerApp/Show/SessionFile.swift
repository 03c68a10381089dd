import SMTPCore
import SMTPGuide
import Transcript

/// A session on disk, in whatever format, as events.
struct SessionFile {
  /// What was found beside the events.
  struct Remarks {
    var warnings: [TranscriptWarning] = []
    var name = ""
  }

  /// Reads the file and hands its events out, many at a time and in order; `begin` is called
  /// first, with whether the recording is of LMTP.
  static func read(
    path: String, as format: TranscriptFormat? = nil, keepsSecrets: Bool = false,
    begin: (_ isLMTP: Bool) -> Void, take: (inout [TimedEvent]) throws -> Void
  ) throws -> Remarks {
    var reader = try SessionReader(path: path, as: format, keeping: keepsSecrets ? .all : .none)
    var hasBegun = false
    while var events = try reader.next() {
      guard reader.hasBegun else { continue }
      if !hasBegun { begin(reader.isLMTP) }
      hasBegun = true
      try take(&events)
    }
    return Remarks(warnings: reader.warnings, name: reader.name)
  }
}
