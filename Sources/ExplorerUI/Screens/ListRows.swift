import TerminalCanvas

/// The rows of a list that are seen, one below the other, the selected one marked.
struct ListRows {
  let model: Model
  let list: PageList
  let count: Int
  /// Where the rows are.
  let rect: Rect

  init(_ model: Model, list: PageList, count: Int, in rect: Rect) {
    self.model = model
    self.count = count
    self.rect = rect
    self.list = list.fitted(count: count, height: rect.rows)
  }

  /// Draws the rows that are seen; `draw` writes into what is left of a row behind the mark.
  func draw(
    on canvas: inout Canvas, row draw: (_ row: Int, _ canvas: inout Canvas, Rect, Style?) -> Void
  ) {
    let theme = model.theme
    let matches = MatchHighlight(model)
    for offset in 0..<min(rect.rows, max(0, count - list.top)) {
      let row = list.top + offset
      var line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let style = row == list.selection ? theme.style(.selection) : nil
      if let style {
        canvas.clear(line, style: style)
        canvas.write("▸", column: line.column, row: line.row, style: style, end: line.endColumn)
      } else if list.marks.contains(row) {
        canvas.write(
          "•", column: line.column, row: line.row, style: theme.style(.warning),
          end: line.endColumn)
      }
      _ = line.takeLeft(2)
      draw(row, &canvas, line, style)
      matches.draw(on: &canvas, in: line)
    }
  }

  /// The row at a point; nil where there is none.
  func row(at point: Point) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = list.top + point.row - rect.row
    return row < count ? row : nil
  }
}
