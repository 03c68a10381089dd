import TerminalCanvas

/// Text in rows of a width in columns.
enum Paragraph {
  /// A sentence, parted at its blanks; a word that is too wide for a row is cut.
  static func rows(of text: String, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var rows: [String] = []
    var row = ""
    var used = 0
    for word in text.split(separator: " ") {
      for piece in cut(word, width: width) {
        let columns = TextCells.width(piece)
        if used > 0, used + 1 + columns > width {
          rows.append(row)
          row = ""
          used = 0
        }
        row += (used > 0 ? " " : "") + piece
        used += columns + (used > 0 ? 1 : 0)
      }
    }
    rows.append(row)
    return rows
  }

  /// A line as it is, blanks and all, cut where a row is full; one empty row for an empty line.
  static func cut(_ line: some StringProtocol, width: Int) -> [String] {
    guard width > 0 else { return [] }
    var rows: [String] = []
    var row = ""
    var used = 0
    for character in line {
      let columns = TextCells.width(String(character))
      if used + columns > width, used > 0 {
        rows.append(row)
        row = ""
        used = 0
      }
      row.append(character)
      used += columns
    }
    return rows + [row]
  }
}
