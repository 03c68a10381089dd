import SMTPCore

/// The formats in which a session can be read.
package enum TranscriptFormat: Hashable, Sendable {
  /// A recording of this program.
  case transcript
  /// A text in which a session is told: `C:` and `S:` lines, or the log of another program.
  case told(ImportedFormat)
  /// Something else, and what it looks like: nil for a text like any other.
  case unknown(Likeness?)

  /// What something that holds no session looks like.
  package enum Likeness: Hashable, Sendable, CaseIterable {
    case nothing
    case png
    case jpeg
    case gif
    case pdf
    case zip
    case gzip
    case program
    case scenario
    case utf16
    case html
    case headless
    case json
    case binary

    /// Whether a file of this kind is told by what it begins with: no text is one by chance.
    package var isOfAFile: Bool {
      switch self {
      case .png, .jpeg, .gif, .pdf, .zip, .gzip, .program, .scenario,
        .utf16:
        true
      case .nothing, .html, .headless, .json, .binary: false
      }
    }

    /// As it is called within a sentence.
    package var words: String {
      switch self {
      case .nothing: "nothing but blank lines"
      case .png: "a PNG picture"
      case .jpeg: "a JPEG picture"
      case .gif: "a GIF picture"
      case .pdf: "a PDF document"
      case .zip: "a ZIP archive"
      case .gzip: "a gzip file"
      case .program: "a program"
      case .scenario: "a practice scenario, which 'ehlo serve' plays"
      case .utf16: "a text in UTF-16, which has to be saved as UTF-8"
      case .html: "a web page"
      case .headless: "a recording whose first line is missing"
      case .json: "some other JSON"
      case .binary: "binary data"
      }
    }
  }

  /// Octets of a file that are plenty to recognise its format.
  package static let beginning = 1 << 16

  /// Recognises the format from the first octets of a file.
  package static func detect(_ octets: [UInt8]) -> TranscriptFormat {
    if let likeness = magic.first(where: { octets.starts(with: $0.0) })?.1 {
      return .unknown(likeness)
    }
    let first = firstLine(of: octets)
    switch first.first {
    case nil: return isBlank(octets) ? .unknown(.nothing) : .unknown(nil)
    case Octet.openBrace where isHeader(first, isWhole: first.endIndex < octets.endIndex):
      return .transcript
    case Octet.openBracket where EventLine.isEvent(first): return .unknown(.headless)
    default: break
    }
    if let format = told(octets) { return .told(format) }
    if first.first == Octet.openBrace || first.first == Octet.openBracket { return .unknown(.json) }
    if first.prefix(6).map(Octet.upper).starts(with: "<!DOCT".utf8)
      || first.prefix(5).map(Octet.upper).starts(with: "<HTML".utf8)
    {
      return .unknown(.html)
    }
    return .unknown(isBinary(octets) ? .binary : nil)
  }

  /// The format of a text in which a session is told: that of most lines which are unmistakable.
  private static func told(_ octets: [UInt8]) -> ImportedFormat? {
    let isDialogue = DialogueText.isDialogue(octets)
    if isDialogue, beginsWithTurn(octets) { return .dialogue }
    let log = LogFormat.detect(LogLine.lines(of: Array(octets.prefix(beginning))))
    if let log, !isDialogue || log.lines >= DialogueText.count(in: octets) {
      return .log(log.format)
    }
    return isDialogue ? .dialogue : nil
  }

  /// The format that a person names: `ehlo` for a recording, nil for a name that nobody knows.
  package init?(named name: String) {
    if name == "ehlo" {
      self = .transcript
    } else if let format = ImportedFormat.all.first(where: { $0.name == name }) {
      self = .told(format)
    } else {
      return nil
    }
  }

  /// The program whose log it is, if it is one.
  package var program: LogFormat? {
    if case .told(let format) = self { format.program } else { nil }
  }

  /// The names of all formats.
  package static var names: [String] { ["ehlo"] + ImportedFormat.all.map(\.name) }

  /// What something in the format is, as a part of a sentence; nil for a text like any other.
  package var words: String? {
    switch self {
    case .transcript: "an .ehlo recording"
    case .told(.dialogue): "a text of C: and S: lines"
    case .told(.log(let program)): "a log of \(program.rawValue)"
    case .unknown(let likeness): likeness?.words
    }
  }

  /// Octets that a text in which a session is told may have: it is read whole.
  package static let longestDialogue = 16 << 20

  /// Lines that such a text may have.
  private static let mostLines = 1 << 20

  /// Whether such a text is longer than it may be.
  package static func isTooLong(_ text: [UInt8]) -> Bool {
    text.count > longestDialogue || text.count { $0 == Octet.lf } > mostLines
  }

  /// Whether so much of a beginning is there that its format can be told: a whole line that says
  /// something, or 64 KiB.
  package static func isRecognizable(_ octets: [UInt8]) -> Bool {
    octets.count >= beginning
      || firstLine(of: octets).endIndex < octets.endIndex
        && !firstLine(of: octets).isEmpty
  }

  /// Whether more of a file may tell another format than its beginning does.
  package var isTentative: Bool {
    switch self {
    case .transcript: false
    case .told: true
    case .unknown(let likeness): likeness == nil || likeness == .json
    }
  }

  /// What a script is told in whose beginning is known; nil where its lines are the wire's own:
  /// where the first one is a command, of SMTP or of this program.
  package static func script(_ octets: [UInt8]) -> ImportedFormat? {
    if beginsWithTurn(octets) { return .dialogue }
    guard !beginsWithCommand(octets), case .told(.log(let format)) = detect(octets) else {
      return nil
    }
    return .log(format)
  }

  /// Whether the first line that says anything is a command, of SMTP or of this program.
  package static func beginsWithCommand(_ octets: [UInt8]) -> Bool {
    let line = firstLine(of: octets)
    return line.first == Octet.colon
      || Verb(octets: line.prefix { !Octet.isBlank($0) && $0 != Octet.cr }) != nil
  }

  /// Whether the first line that says anything is a turn.
  private static func beginsWithTurn(_ octets: [UInt8]) -> Bool {
    let line = firstLine(of: octets)
    return line.starts(with: "C:".utf8) || line.starts(with: "S:".utf8)
  }

  /// What files of other kinds begin with.
  private static let magic: [([UInt8], Likeness)] = [
    ([0x89, 0x50, 0x4E, 0x47], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    (Array("GIF8".utf8), .gif),
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x1F, 0x8B], .gzip),
    ([0x7F, 0x45, 0x4C, 0x46], .program),
    (Array("ehlo-scenario ".utf8), .scenario),
    ([0xFF, 0xFE], .utf16),
    ([0xFE, 0xFF], .utf16),
  ]

  /// The first line that is neither blank nor a comment, without the blanks around it; empty if
  /// there is none.
  private static func firstLine(of octets: [UInt8]) -> ArraySlice<UInt8> {
    var rest = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? octets.dropFirst(3) : octets[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != Octet.lf }
      let content = line.drop { Octet.isBlank($0) || $0 == Octet.cr }
      if let first = content.first, first != Octet.hash { return content }
      rest = rest[line.endIndex...].dropFirst()
    }
    return []
  }

  /// Whether a line that begins with a brace is our header, or the beginning of it.
  private static func isHeader(_ line: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    isWhole ? TranscriptReader.namesFormat(line) : TranscriptReader.isCutHeader(line)
  }

  private static func isBlank(_ octets: [UInt8]) -> Bool {
    octets.allSatisfy { Octet.isBlank($0) || $0 == Octet.cr || $0 == Octet.lf }
  }

  private static func isBinary(_ octets: [UInt8]) -> Bool {
    octets.contains { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
  }
}
