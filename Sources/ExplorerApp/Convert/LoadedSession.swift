import SMTPCore
import SMTPGuide
import Transcript

/// A session on disk, read whole.
struct LoadedSession {
  /// What the file is called in messages.
  var name: String
  var events: [TimedEvent] = []
  /// The line of the file that each event comes from, where the file is no recording.
  var lines: [Int] = []
  /// What a recording of it begins with.
  var header = TranscriptHeader(started: nil, target: nil, secrets: .kept)
  var isLMTP = false
  /// What was odd about the file.
  var warnings: [TranscriptWarning] = []

  /// Reads a file in whatever format, or the one that is named; `-` is standard input. Secrets in
  /// the clear are still there.
  init(path: String, as format: TranscriptFormat? = nil) throws(Trouble) {
    var reader = try SessionReader(path: path, as: format, keeping: .all)
    name = reader.name
    while let events = try reader.next() { self.events += events }
    if let header = reader.header { self.header = header }
    isLMTP = reader.isLMTP
    lines = reader.lines
    warnings = reader.warnings
  }

  /// A session that is at hand.
  init(name: String, events: [TimedEvent], header: TranscriptHeader, isLMTP: Bool) {
    self.name = name
    self.events = events
    self.header = header
    self.isLMTP = isLMTP
  }

  /// Leaves the secrets out that its source has in the clear, as a recording leaves them out.
  mutating func redact() {
    guard header.secrets == .kept else { return }
    events = SessionRedaction.withoutSecrets(events, isLMTP: isLMTP)
    header.secrets = .redacted
  }
}
