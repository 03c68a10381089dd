extension Canvas {
  /// Writes text on one row and returns the column behind it.
  ///
  /// - Parameters:
  ///   - end: The first column that may not be written to; the canvas's own edge by default. Text
  ///     that does not fit is cut, and its last column shows `…`; where that takes the place of a
  ///     wide character, a blank follows it.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, column: Int, row: Int, style: Style = .plain, end: Int? = nil
  ) -> Int {
    let end = min(end ?? size.columns, size.columns)
    guard column < end else { return column }
    let written = text.utf8.withContiguousStorageIfAvailable {
      writeASCII($0, column: column, row: row, style: style, end: end)
    }
    if let behind = written ?? nil { return behind }
    var pen = TextPen(column: column, end: end)
    for (text, width) in TextCells(text) {
      guard pen.write(Cell(text: text, width: width, style: style), row, on: &self) else { break }
    }
    return pen.column
  }

  /// Writes text on one row, each part in its style, and returns the column behind it; cut as
  /// plain text is.
  @discardableResult
  package mutating func write(
    _ text: StyledText, column: Int, row: Int, end: Int? = nil
  ) -> Int {
    let end = min(end ?? size.columns, size.columns)
    guard column < end else { return column }
    var pen = TextPen(column: column, end: end)
    for run in text.runs {
      for (text, width) in TextCells(run.text) {
        let cell = Cell(text: text, width: width, style: run.style)
        guard pen.write(cell, row, on: &self) else { return pen.column }
      }
    }
    return pen.column
  }

  /// Writes text of which every character that is in sight is one octet; nil, and nothing is
  /// written, where that is not so. What lies behind the edge is not looked at.
  private mutating func writeASCII(
    _ octets: UnsafeBufferPointer<UInt8>, column: Int, row: Int, style: Style, end: Int
  ) -> Int? {
    let room = end - column
    // A mark may follow the last octet that has room.
    guard octets.prefix(room + 1).allSatisfy({ $0 < 0x80 }) else { return nil }
    let fitting = min(octets.count, room)
    for offset in 0..<fitting {
      let text = ASCIIText[octets[offset]] ?? TextCells.replacement
      place(Cell(text: text, style: style), column: column + offset, row: row)
    }
    if octets.count > room { place(Cell(text: "…", style: style), column: end - 1, row: row) }
    return column + fitting
  }
}
