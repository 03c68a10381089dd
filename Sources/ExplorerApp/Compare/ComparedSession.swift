import SMTPCore
package import SMTPGuide
package import Transcript

/// A session on disk as it is compared.
package struct ComparedSession: Sendable {
  /// What the file is called in messages.
  package let name: String
  private let warnings: [TranscriptWarning]
  /// Its client side, to be sent again; its steps are what is compared.
  package let script: ReplayScript
  /// Whether it is a text that names no times, so that `*` in it may stand for any text.
  package let isPattern: Bool

  /// What is odd about the file, as sentences.
  package func remarks(_ guide: Guide) -> [String] {
    warnings.map { guide.text(FileWarning($0, path: name)) }
  }

  /// Its steps.
  package var steps: SessionSteps { script.steps }

  /// Reads a file that is to be sent again; `-` is standard input.
  package init(toReplay path: String) throws(Trouble) {
    try self.init(path: path)
    if script.isTooLong {
      throw .recordingTooLong(path: name, limit: ReplayScript.mostOctets)
    }
    if script.count == 0 { throw .nothingToReplay(path: name) }
  }

  /// Reads the file; `-` is standard input.
  package init(path: String) throws(Trouble) {
    var reader = try SessionReader(path: path, keeping: .ofDialogues)
    var builder: ReplayBuilder?
    while let events = try reader.next() {
      guard reader.hasBegun else { continue }
      try reader.refuseMistakenReplies(in: events)
      if builder == nil { builder = ReplayBuilder(isLMTP: reader.isLMTP) }
      for event in events { builder?.take(event) }
    }
    name = reader.name
    warnings = reader.warnings
    isPattern = reader.header == nil
    script = builder?.finish() ?? ReplayBuilder.empty
  }
}
