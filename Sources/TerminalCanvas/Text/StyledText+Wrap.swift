extension StyledText {
  /// Its lines, each at most `width` columns wide; at least one.
  ///
  /// Lines end at `\n` and between words; the blanks there are left out. A word that is wider than
  /// a line is broken, and a wide character that is wider than a line is `�`.
  package func wrapped(width: Int) -> [StyledText] {
    let width = max(1, width)
    var lines: [StyledText] = []
    var paragraph: [Cell] = []
    for run in runs {
      for (index, text) in run.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          lines += Self.lines(of: paragraph, width)
          paragraph = []
        }
        paragraph += TextCells(Substring(text)).map { text, columns in
          columns > width
            ? Cell(text: TextCells.replacement, style: run.style)
            : Cell(text: text, width: columns, style: run.style)
        }
      }
    }
    return lines + Self.lines(of: paragraph, width)
  }

  private static func lines(of cells: [Cell], _ width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var rest = cells[...]
    repeat {
      let fitting = cut(rest, width)
      lines.append(StyledText(cells: trimmed(rest[..<fitting], isWhole: fitting == rest.endIndex)))
      rest = rest[fitting...]
      rest = rest.drop { $0.text == " " }
    } while !rest.isEmpty
    return lines
  }

  /// Where the first line of some cells ends: behind its last whole word, or where the line is
  /// full when the word alone is wider.
  private static func cut(_ cells: ArraySlice<Cell>, _ width: Int) -> Int {
    var columns = 0
    var end = cells.startIndex
    var wordEnd: Int?
    var hasWord = false
    while end < cells.endIndex, columns + cells[end].width <= width {
      columns += cells[end].width
      hasWord = hasWord || cells[end].text != " "
      end += 1
      if hasWord, end < cells.endIndex, cells[end].text == " " { wordEnd = end }
    }
    return end == cells.endIndex ? end : wordEnd ?? end
  }

  /// Blanks at the end of a line that goes on below are of no use there.
  private static func trimmed(_ line: ArraySlice<Cell>, isWhole: Bool) -> ArraySlice<Cell> {
    guard !isWhole, let last = line.lastIndex(where: { $0.text != " " }) else { return line }
    return line[...last]
  }
}
