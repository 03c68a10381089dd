import MailFormat
import SMTPCore
import SMTPGuide
import Transcript

/// Reads a file, or standard input, for what can be explained in it.
enum PastedFile {
  /// Octets that are enough to tell what a file is.
  private static let beginning = 1 << 16

  /// Reads the file at `path` into `text`; `-` is standard input.
  static func read(file path: String, into text: inout PastedText) throws(Trouble) {
    let file = try InputFile(path: path)
    var octets: [UInt8] = []
    while octets.count < beginning, let block = try file.next() { octets += block }
    switch TranscriptFormat.detect(octets) {
    case .transcript: throw .nothingToExplain(path: file.name, .recording)
    case .unknown(.headless?):
      throw .nothingToExplain(path: file.name, .foreign(TranscriptFormat.Likeness.headless.words))
    default: break
    }
    text.begin(file.name)
    if try !readBounce(&octets, file, into: &text) {
      if try !readLog(&octets, file, into: &text) { try readLines(octets, file, into: &text) }
      text.end()
    }
    if !text.isFileExplained {
      throw .nothingToExplain(path: file.name, reason(octets, text))
    }
  }

  /// Reads a text of the command line.
  static func read(text words: String, into text: inout PastedText) throws(Trouble) {
    let octets = Array(words.utf8)
    text.begin(nil)
    if PastedText.looksLikeBounce(octets), let bounce = Bounce(octets) {
      text.read(bounce, line: nil)
      return
    }
    if let format = TranscriptFormat.detect(octets).program {
      read(octets, as: format, isNumbered: false, into: &text)
    } else {
      for line in octets.split(separator: Octet.lf) { text.read(line: Array(line), number: nil) }
    }
    text.end()
    if !text.isFileExplained {
      throw .nothingToExplain(path: "the text", .lines(text.lineCount))
    }
  }

  /// Reads the file as another program's log of a session; false where it is none, or longer than
  /// such a log is read.
  private static func readLog(
    _ octets: inout [UInt8], _ file: borrowing InputFile, into text: inout PastedText
  ) throws(Trouble) -> Bool {
    guard let format = TranscriptFormat.detect(octets).program else { return false }
    while octets.count <= TranscriptFormat.longestDialogue, let block = try file.next() {
      octets += block
    }
    guard !TranscriptFormat.isTooLong(octets) else { return false }
    read(octets, as: format, isNumbered: true, into: &text)
    return true
  }

  private static func read(
    _ octets: [UInt8], as format: LogFormat, isNumbered: Bool, into text: inout PastedText
  ) {
    for line in ToldLine.lines(of: octets, as: format) {
      let number = isNumbered ? line.number : nil
      if let side = line.side {
        text.read(line.octets, saidBy: side, number: number)
      } else {
        text.read(line: line.octets, number: number)
      }
    }
  }

  /// Reads the file as a bounce, or as several; false where it is none. The report stands near
  /// its beginning, so that no more than that is read.
  private static func readBounce(
    _ octets: inout [UInt8], _ file: borrowing InputFile, into text: inout PastedText
  ) throws(Trouble) -> Bool {
    guard PastedText.looksLikeBounce(octets) else { return false }
    if Mbox.isLikely(octets) { return try readMessages(&octets, file, into: &text) }
    while octets.count < Bounce.readOctets, let block = try file.next() { octets += block }
    guard let bounce = Bounce(octets) else { return false }
    text.read(bounce, line: nil)
    return text.isFileExplained
  }

  /// Reads the file as bounces one after another; of what is none the lines are counted. False
  /// where its only message is none, whose octets are then left.
  private static func readMessages(
    _ octets: inout [UInt8], _ file: borrowing InputFile, into text: inout PastedText
  ) throws(Trouble) -> Bool {
    var mbox = Mbox()
    var last: Mbox.Numbered?
    var isAlone = true
    func take(_ message: Mbox.Numbered) {
      if let last { read(last, of: true, into: &text) }
      isAlone = last == nil
      last = message
    }
    var block: [UInt8]? = octets
    while let read = block {
      var rest = read[...]
      while let message = mbox.next(in: &rest) { take(message) }
      block = try file.next()
    }
    while let message = mbox.end() { take(message) }
    guard let last else { return false }
    if isAlone, Bounce(last.octets) == nil {
      octets = last.octets
      return false
    }
    read(last, of: !isAlone, into: &text)
    return text.isFileExplained
  }

  /// Reads a message, one of many or the only one.
  private static func read(
    _ message: Mbox.Numbered, of many: Bool, into text: inout PastedText
  ) {
    if let bounce = Bounce(message.octets) {
      text.read(bounce, line: many ? message.line : nil)
    } else {
      text.passOver(message.octets.count { $0 == Octet.lf })
    }
  }

  /// Reads the file line by line, the octets that were read already first.
  private static func readLines(
    _ octets: [UInt8], _ file: borrowing InputFile, into text: inout PastedText
  ) throws(Trouble) {
    var framer = LineFramer()
    var number = 0
    var block: [UInt8]? = octets
    while let octets = block {
      var rest = octets[...]
      while let line = framer.next(in: &rest, at: nil) {
        number = number.addingClamped(1)
        text.read(line: line.octets, number: number)
      }
      block = try file.next()
    }
    if let line = framer.cut(at: nil) {
      text.read(line: line.octets, number: number.addingClamped(1))
    }
  }

  /// Why nothing of it could be explained.
  private static func reason(_ octets: [UInt8], _ text: PastedText) -> Unexplained {
    switch TranscriptFormat.detect(Array(octets.prefix(beginning))) {
    case .unknown(.nothing?): return .empty
    case .unknown(.utf16?): return .wideCharacters
    case .unknown(let likeness?): return .foreign(likeness.words)
    case .unknown(nil), .told, .transcript: break
    }
    let lines = octets.split(separator: Octet.lf, omittingEmptySubsequences: false)
    guard text.lineCount == 1,
      let index = lines.firstIndex(where: { !$0.allSatisfy(isSpace) })
    else { return .lines(text.lineCount) }
    let words = lines[index].prefix(200).split(whereSeparator: isSpace)
    // Of a sentence, no word is likelier than another to be a slip.
    guard words.count == 1, let first = words.first else { return .lines(1) }
    let word = String(decoding: first, as: UTF8.self)
    return .word(word, suggestion: text.unknownWord(in: word)?.proposal, line: index + 1)
  }

  private static func isSpace(_ octet: UInt8) -> Bool {
    Octet.isBlank(octet) || octet == Octet.cr
  }
}
