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
  /// first, with whether the recording is of LMTP. Where the file is followed, `rest` is called
  /// whenever all that there is was handed out, with what was odd so far.
  static func read(
    path: String, as format: TranscriptFormat? = nil, keepsSecrets: Bool = false,
    follows: Bool = false, begin: (_ isLMTP: Bool) -> Void,
    take: (inout [TimedEvent]) throws -> Void, rest: (Remarks) throws -> Void = { _ in }
  ) throws -> Remarks {
    var reader = try SessionReader(
      path: path, as: format, keeping: keepsSecrets ? .all : .none, follows: follows)
    var hasBegun = false
    while var events = try reader.next() {
      if reader.isAtEdge {
        try rest(Remarks(warnings: reader.warnings, name: reader.name))
        try reader.waitForMore()
      }
      guard reader.hasBegun else { continue }
      if !hasBegun { begin(reader.isLMTP) }
      hasBegun = true
      try take(&events)
    }
    return Remarks(warnings: reader.warnings, name: reader.name)
  }
}
