import TerminalCanvas

/// Lines in rows of a width in columns, with every blank kept.
enum Paragraph {
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
