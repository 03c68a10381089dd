import TerminalCanvas

extension Canvas {
  /// What breaks the grid: nothing, or the first cell that does.
  var brokenCell: Point? {
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        let before = column > 0 ? self[column - 1, row] : .blank
        let isWhole: Bool
        switch cell.width {
        case 0:
          isWhole = column > 0 && before.width == 2 && cell.text.isEmpty
        case 1, 2:
          let cells = Array(TextCells(cell.text))
          let isItself = cells.count == 1 && cells[0].width == cell.width
          let isSame = isItself && cells[0].text.utf8.elementsEqual(cell.text.utf8)
          isWhole = isSame && before.width != 2 && column + cell.width <= size.columns
        default: isWhole = false
        }
        if !isWhole { return Point(column: column, row: row) }
      }
    }
    return nil
  }
}
