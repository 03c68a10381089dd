import TerminalCanvas

/// Text in lines of a width in columns, parted at blanks; a word that is wider than a line is cut.
enum WrappedLines {
  /// The lines; one empty line for empty text.
  static func lines(of text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in pieces(of: word, width: width) {
        let columns = TextCells.width(piece)
        if used > 0, used + 1 + columns > width {
          lines.append(line)
          line = ""
          used = 0
        }
        if used > 0 {
          line += " "
          used += 1
        }
        line += piece
        used += columns
      }
    }
    lines.append(line)
    return lines
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard TextCells.width(word) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let columns = TextCells.width(String(character))
      if used + columns > width, used > 0 {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += columns
    }
    return pieces + [piece]
  }
}
