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

  /// The same, but cut behind a blank where there is one in the second half of a row.
  static func fold(_ line: some StringProtocol, width: Int) -> [String] {
    var rows: [String] = []
    var rest = line[...]
    while !rest.isEmpty, width > 0 {
      var end = rest.startIndex
      var used = 0
      var blank: (end: String.Index, used: Int)?
      while end < rest.endIndex {
        let columns = TextCells.width(String(rest[end]))
        if used + columns > width, used > 0 { break }
        used += columns
        if rest[end] == " " { blank = (rest.index(after: end), used) }
        end = rest.index(after: end)
      }
      if end < rest.endIndex, let blank, blank.used * 2 > width { end = blank.end }
      rows.append(String(rest[..<end]))
      rest = rest[end...]
    }
    return rows.isEmpty ? [""] : rows
  }
}
