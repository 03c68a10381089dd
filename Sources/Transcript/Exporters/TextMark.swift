import SMTPCore

/// What a comment says of the line below it in a text that this program wrote, so that it can be
/// read again exactly; or a note. The words behind it are for persons.
enum TextMark: Hashable {
  /// Backslashes in the line below begin escapes.
  case escaped
  /// The line below has no end.
  case unfinished
  /// A note, with backslashes that begin escapes.
  case note(String)

  /// How a comment with it begins.
  private static let escapedStart = Array("#\\ ".utf8)
  private static let unfinishedStart = Array("#_ ".utf8)
  private static let noteStart = Array("#> ".utf8)

  /// Reads a line; nil where it is no such comment.
  init?(_ line: ArraySlice<UInt8>) {
    if line.starts(with: Self.escapedStart) {
      self = .escaped
    } else if line.starts(with: Self.unfinishedStart) {
      self = .unfinished
    } else if line.starts(with: Self.noteStart) || line.elementsEqual("#>".utf8) {
      let text = String(decoding: line.dropFirst(Self.noteStart.count), as: UTF8.self)
      let octets = (try? OctetEscapes.octets(text)) ?? Array(text.utf8)
      self = .note(String(decoding: octets, as: UTF8.self))
    } else {
      return nil
    }
  }

  /// The comment, with words that say to a person what it is.
  func line(_ words: String) -> [UInt8] {
    switch self {
    case .escaped: Self.escapedStart + TextLine(Array(words.utf8)).text.utf8
    case .unfinished: Self.unfinishedStart + TextLine(Array(words.utf8)).text.utf8
    case .note(let note): Self.noteStart + TextLine.escaped(Array(note.utf8)).utf8
    }
  }
}
