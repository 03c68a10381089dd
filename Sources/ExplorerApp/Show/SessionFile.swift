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
    path: String, begin: (_ isLMTP: Bool) -> Void, take: (inout [TimedEvent]) throws -> Void
  ) throws -> Remarks {
    let file = try InputFile(path: path)
    var first: [UInt8] = []
    while !TranscriptFormat.isRecognizable(first), let block = try file.next() { first += block }
    if first.isEmpty { throw Trouble.fileEmpty(path: file.name) }
    switch TranscriptFormat.detect(first) {
    case .transcript:
      return try readTranscript(file, first, begin: begin, take: take)
    case .dialogue:
      var text = first
      while let block = try file.next() {
        text += block
        if text.count > TranscriptFormat.longestDialogue {
          throw Trouble.dialogueTooLong(path: file.name)
        }
      }
      begin(false)
      var events = DialogueImporter.events(of: text)
      try take(&events)
      return Remarks(name: file.name)
    case .unknown(let likeness):
      throw Trouble.notATranscript(path: file.name, looksLike: likeness?.words)
    }
  }

  private static func readTranscript(
    _ file: borrowing InputFile, _ first: [UInt8], begin: (_ isLMTP: Bool) -> Void,
    take: (inout [TimedEvent]) throws -> Void
  ) throws -> Remarks {
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    var block: [UInt8]? = first
    var hasBegun = false
    func handOut() throws {
      guard let header = reader.header else { return }
      if !hasBegun { begin(header.target?.hasPrefix("lmtp") == true) }
      hasBegun = true
      try take(&events)
      events.removeAll(keepingCapacity: true)
    }
    do {
      while let octets = block {
        try reader.read(octets, into: &events)
        try handOut()
        block = try file.next()
      }
      try reader.finish(into: &events)
    } catch let error as TranscriptError {
      // What stands before the fault is good, and is shown.
      try handOut()
      throw Trouble(error, path: file.name)
    }
    try handOut()
    return Remarks(warnings: reader.warnings, name: file.name)
  }
}
