/// A screen as a value: a grid of cells and a cursor.
///
/// Whatever is written, it stays a grid: a control character that still arrives is replaced, a
/// wide character is whole or not there, and nothing is written outside.
package struct Canvas: Hashable, Sendable {
  /// Its extent.
  package let size: Size
  /// Its cells, row by row.
  package private(set) var cells: [Cell]
  /// Where the cursor stands; nil to hide it.
  package var cursor: Point?
  /// The lines that were drawn, cell by cell: a `│` that is text is none.
  private var lines: [LineArms]

  /// An empty canvas.
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    lines = Array(repeating: [], count: cells.count)
  }

  /// All of it.
  package var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank one outside.
  package subscript(column: Int, row: Int) -> Cell {
    guard let index = index(column, row) else { return .blank }
    return cells[index]
  }

  /// The cells of a row.
  package subscript(row row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts a cell somewhere. Half of a wide character that is overwritten leaves a blank, and so
  /// does a wide one of which only half has room.
  package mutating func put(_ cell: Cell, column: Int, row: Int) {
    place(cell.canonical, column: column, row: row)
  }

  /// Changes how cells look, and leaves what stands in them.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(bounds)
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Fills a rectangle with blanks.
  package mutating func clear(_ rect: Rect, style: Style = .plain) {
    let rect = rect.intersection(bounds)
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        place(Cell(text: " ", style: style), column: column, row: row)
      }
    }
  }

  /// Puts a cell that is known to hold one character of its width.
  mutating func place(_ cell: Cell, column: Int, row: Int) {
    guard let index = index(column, row) else { return }
    guard cell.width < 2 || column + 1 < size.columns else {
      return place(Cell(text: " ", style: cell.style), column: column, row: row)
    }
    mend(column, row)
    cells[index] = cell
    lines[index] = []
    if cell.width == 2 {
      mend(column + 1, row)
      cells[index + 1] = .continuation(cell.style)
      lines[index + 1] = []
    }
  }

  /// The line that was drawn through a cell; none where there is other text, and outside.
  func line(_ column: Int, _ row: Int) -> LineArms {
    index(column, row).map { lines[$0] } ?? []
  }

  /// Draws a line through a cell, in place of what stands there.
  mutating func place(_ arms: LineArms, column: Int, row: Int, style: Style) {
    guard let index = index(column, row) else { return }
    place(Cell(text: arms.text, style: style), column: column, row: row)
    lines[index] = arms
  }

  /// What is left of a wide character whose other half is about to go.
  private mutating func mend(_ column: Int, _ row: Int) {
    guard let index = index(column, row), cells[index].width != 1 else { return }
    if cells[index].width == 0, column > 0 {
      cells[index - 1] = Cell(text: " ", style: cells[index - 1].style)
    } else if cells[index].width == 2, column + 1 < size.columns {
      cells[index + 1] = Cell(text: " ", style: cells[index + 1].style)
    }
  }

  private func index(_ column: Int, _ row: Int) -> Int? {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return nil }
    return row * size.columns + column
  }
}
