import Glibc
import SMTPCore
import SMTPGuide
import SMTPTransport
import Transcript

/// Reads a session on disk, in whatever format, many events at a time.
struct SessionReader: ~Copyable {
  /// What the file is called in messages.
  var name: String { file.name }
  /// The header of a recording; nil for other formats, and before the first events.
  private(set) var header: TranscriptHeader?
  /// Whether it is known what the events are of.
  private(set) var hasBegun = false
  /// What was odd about the file so far.
  private(set) var warnings: [TranscriptWarning] = []
  /// Of a text that is no recording, the line of each event whose secrets were kept.
  private(set) var lines: [Int] = []
  /// How much of the file was read, 0…1; 0 where its length is not known.
  var fraction: Double { size > 0 ? min(1, Double(octetsRead) / Double(size)) : 0 }

  private enum Source {
    case transcript(TranscriptReader)
    case told(ImportedFormat)
    case ended
  }

  /// The passwords that stay of those which another text than a recording may hold.
  enum KeptSecrets {
    case none
    /// Those of `C:` and `S:` lines, which are to be sent again.
    case ofDialogues
    case all
  }

  private let kept: KeptSecrets
  private let file: InputFile
  /// Whether it is read on behind its end, as a recording that another program writes.
  private let isFollowed: Bool
  /// Whether all that there is of a file that is followed was read.
  private(set) var isAtEdge = false
  /// Octets of the file; 0 where that is not known.
  let size: Int
  private var source: Source
  /// A block that was read to recognise the format.
  private var first: [UInt8]
  private var octetsRead = 0
  /// What is wrong with the file behind the events that were handed out last.
  private var fault: Trouble?

  /// Opens a file and recognises its format, where none is named; `-` is standard input.
  ///
  /// - Parameter follows: Whether the end is waited at for more. A pipe waits by itself.
  init(
    path: String, as format: TranscriptFormat? = nil, keeping kept: KeptSecrets = .none,
    follows: Bool = false
  ) throws(Trouble) {
    self.kept = kept
    let file = try InputFile(path: path)
    let isFollowed = follows && file.canGrow
    let first = try Self.beginning(of: file, waits: isFollowed)
    if isFollowed, (format ?? TranscriptFormat.detect(first)) != .transcript {
      throw .cannotFollow(path: file.name)
    }
    source = try Self.source(of: first, as: format, in: file.name)
    size = file.size
    self.first = first
    self.isFollowed = isFollowed
    self.file = file
  }

  /// So much of a file that its format can be told.
  private static func beginning(
    of file: borrowing InputFile, waits: Bool
  ) throws(Trouble) -> [UInt8] {
    var first: [UInt8] = []
    while !TranscriptFormat.isRecognizable(first) {
      if let block = try file.next() {
        first += block
      } else if waits {
        try file.waitForMore()
      } else {
        return first
      }
    }
    if TranscriptFormat.detect(first).isTentative, !waits {
      while first.count < TranscriptFormat.beginning, let block = try file.next() { first += block }
    }
    return first
  }

  private static func source(
    of first: [UInt8], as named: TranscriptFormat?, in name: String
  ) throws(Trouble) -> Source {
    if first.isEmpty { throw .fileEmpty(path: name) }
    let seen = TranscriptFormat.detect(first)
    switch named ?? seen {
    case .transcript:
      guard seen == .transcript else {
        throw .formatMismatch(path: name, format: "ehlo", looksLike: seen.words)
      }
      return .transcript(TranscriptReader())
    case .told(let format):
      return .told(format)
    case .unknown(let likeness):
      throw .notATranscript(path: name, looksLike: likeness?.words)
    }
  }

  /// Whether LMTP is spoken.
  var isLMTP: Bool { header?.target.flatMap { try? Target(parsing: $0) }?.isLMTP == true }

  /// Refuses a text of `C:` and `S:` lines that is to be held against replies, or to give them,
  /// where it has a gap in a code. Only of a text whose secrets are kept the lines are known.
  func refuseMistakenReplies(in events: [TimedEvent]) throws(Trouble) {
    guard let mistaken = MistakenReply(in: events, lines: lines) else { return }
    throw .mistakenReply(path: name, line: mistaken.number, text: mistaken.text)
  }

  /// Waits until there is more of a file that is followed.
  func waitForMore() throws(Trouble) { try file.waitForMore() }

  /// The next events, maybe none; nil at the end. What stands before a fault is handed out first.
  /// A file that is followed has no end: none come while `isAtEdge`.
  mutating func next() throws(Trouble) -> [TimedEvent]? {
    if let fault { throw fault }
    switch source {
    case .transcript(let reader):
      source = .ended
      return try next(of: reader)
    case .told(let format):
      source = .ended
      return try told(format)
    case .ended:
      return nil
    }
  }

  private mutating func next(of reader: consuming TranscriptReader) throws(Trouble) -> [TimedEvent]
  {
    var events: [TimedEvent] = []
    let block = try nextBlock()
    isAtEdge = block == nil && isFollowed
    if isAtEdge {
      _ = try file.hasGrown()
      source = .transcript(reader)
      return []
    }
    do {
      if let block {
        try reader.read(block, into: &events)
        source = .transcript(reader)
      } else {
        try reader.finish(into: &events)
      }
    } catch {
      let fault = Trouble(error, path: file.name)
      guard reader.header != nil else { throw fault }
      self.fault = fault
    }
    header = reader.header
    warnings = reader.warnings
    hasBegun = header != nil
    return events
  }

  private mutating func told(_ format: ImportedFormat) throws(Trouble) -> [TimedEvent] {
    var text: [UInt8] = []
    while let block = try nextBlock() {
      text += block
      if text.count > TranscriptFormat.longestDialogue { throw .dialogueTooLong(path: file.name) }
    }
    if TranscriptFormat.isTooLong(text) { throw .dialogueTooLong(path: file.name) }
    let (events, lines) = SessionImporter.numberedEvents(of: text, as: format)
    let seen = TranscriptFormat.detect(text)
    // swaks says by itself that there was no connection, and why.
    let isRefused = format == .log(.swaks) && seen == .told(format)
    if !SessionImporter.holdsSession(events), !isRefused {
      throw .formatMismatch(
        path: file.name, format: format.name,
        looksLike: seen == .told(format) ? nil : seen.words)
    }
    hasBegun = true
    let isKept = kept == .all || kept == .ofDialogues && format == .dialogue
    guard isKept else { return SessionRedaction.withoutSecrets(events) }
    self.lines = lines
    return events
  }

  private mutating func nextBlock() throws(Trouble) -> [UInt8]? {
    guard first.isEmpty else {
      defer { first = [] }
      octetsRead += first.count
      return first
    }
    let block = try file.next()
    octetsRead += block?.count ?? 0
    return block
  }
}
