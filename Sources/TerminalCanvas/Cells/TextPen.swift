/// Where text is being written on a row, and where it must end.
struct TextPen {
  /// The column behind what is written.
  private(set) var column: Int
  private let end: Int
  /// The column of the last character.
  private var last: Int

  /// A pen at `column` that writes nothing at or behind `end`, which is to the right of it.
  init(column: Int, end: Int) {
    self.column = column
    self.end = end
    last = column
  }

  /// Writes a character; false, and an ellipsis is written, where there is no room for it.
  mutating func write(_ cell: Cell, _ row: Int, on canvas: inout Canvas) -> Bool {
    guard column + cell.width <= end else {
      let ellipsis = column < end ? column : last
      canvas.place(Cell(text: "…", style: cell.style), column: ellipsis, row: row)
      if ellipsis + 1 < end {
        canvas.place(Cell(text: " ", style: cell.style), column: ellipsis + 1, row: row)
      }
      column = end
      return false
    }
    canvas.place(cell, column: column, row: row)
    last = column
    column += cell.width
    return true
  }
}
