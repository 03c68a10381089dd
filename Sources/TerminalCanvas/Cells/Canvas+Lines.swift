/// Lines between parts of a screen, which join where they meet.
extension Canvas {
  /// Draws a horizontal line; where it meets another line, they join.
  package mutating func drawHorizontal(
    column: Int, row: Int, columns: Int, style: Style = .plain
  ) {
    for offset in 0..<max(0, columns) {
      draw(LineArms.horizontal, column: column + offset, row: row, style: style)
    }
  }

  /// Draws a vertical line; where it meets another line, they join. The lines above and below it
  /// are joined too.
  package mutating func drawVertical(column: Int, row: Int, rows: Int, style: Style = .plain) {
    for offset in 0..<max(0, rows) {
      draw(LineArms.vertical, column: column, row: row + offset, style: style)
    }
    join(.down, column: column, row: row - 1, style: style)
    join(.up, column: column, row: row + rows, style: style)
  }

  private mutating func draw(_ arms: LineArms, column: Int, row: Int, style: Style) {
    let merged = arms.union(LineArms(self[column, row].text) ?? [])
    put(Cell(text: merged.text, style: style), column: column, row: row)
  }

  private mutating func join(_ arm: LineArms, column: Int, row: Int, style: Style) {
    guard let arms = LineArms(self[column, row].text) else { return }
    put(Cell(text: arms.union(arm).text, style: style), column: column, row: row)
  }
}
