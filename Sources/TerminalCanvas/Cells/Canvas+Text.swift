extension Canvas {
  /// Writes text on one row and returns the column behind it.
  ///
  /// - Parameters:
  ///   - end: The first column that may not be written to; the canvas's own edge by default. Text
  ///     that does not fit is cut, and its last column shows `…`.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, end: Int? = nil
  ) -> Int {
    let end = min(end ?? size.columns, size.columns)
    guard column < end else { return column }
    var at = column
    var last = column
    for character in text {
      let cells = TextCells.cells(of: character)
      for (piece, width) in cells {
        guard at + width <= end else {
          if last < end { put(Cell(text: "…", style: style), column: last, row: row) }
          for rest in (last + 1)..<max(last + 1, end) {
            put(Cell(text: " ", style: style), column: rest, row: row)
          }
          return end
        }
        last = at + width == end ? at : at + width
        put(Cell(text: piece, width: width, style: style), column: at, row: row)
        at += width
      }
    }
    return at
  }
}
