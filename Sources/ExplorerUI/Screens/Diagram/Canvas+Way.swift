import TerminalCanvas

extension Canvas {
  /// Draws a line through points at right angles, beginning behind the first and ending in an
  /// arrow at the last.
  mutating func drawArrow(through points: [Point], style: Style) {
    guard points.count > 1 else { return }
    for index in points.indices.dropFirst() {
      let isLast = index == points.count - 1
      drawSegment(from: points[index - 1], to: points[index], style)
      guard !isLast else { continue }
      drawCorner(points[index - 1], points[index], points[index + 1], style)
    }
    let (end, before) = (points[points.count - 1], points[points.count - 2])
    put(Cell(text: Self.head(before, end), style: style), column: end.column, row: end.row)
  }

  /// The cells between two points.
  private mutating func drawSegment(from: Point, to: Point, _ style: Style) {
    if from.row == to.row {
      let first = min(from.column, to.column) + 1
      drawHorizontal(
        column: first, row: from.row, columns: max(from.column, to.column) - first, style: style)
    } else {
      let first = min(from.row, to.row) + 1
      drawVertical(
        column: from.column, row: first, rows: max(from.row, to.row) - first, style: style)
    }
  }

  /// A corner; where a line goes through already, it joins that.
  private mutating func drawCorner(_ a: Point, _ corner: Point, _ b: Point, _ style: Style) {
    let goesUp = min(a.row, b.row) < corner.row
    if self[corner.column, corner.row].text == "─" {
      let joint = Cell(text: goesUp ? "┴" : "┬", style: style)
      return put(joint, column: corner.column, row: corner.row)
    }
    let goesLeft = min(a.column, b.column) < corner.column
    let text =
      switch (goesUp, goesLeft) {
      case (true, true): "┘"
      case (true, false): "└"
      case (false, true): "┐"
      case (false, false): "┌"
      }
    put(Cell(text: text, style: style), column: corner.column, row: corner.row)
  }

  private static func head(_ before: Point, _ end: Point) -> String {
    if before.row == end.row { return before.column < end.column ? "▶" : "◀" }
    return before.row < end.row ? "▼" : "▲"
  }
}
