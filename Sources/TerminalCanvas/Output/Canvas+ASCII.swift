/// A screen for a terminal that knows nothing but ASCII.
extension Canvas {
  /// The same screen in which every cell is ASCII and as wide as it was: lines and marks become
  /// their likes, what has none becomes `?`, a wide character `??`.
  package func inASCII() -> Canvas {
    var canvas = self
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let cell = self[column, row]
        guard cell.text.utf8.count != 1 || cell.width != 1 else { continue }
        let text = cell.width == 1 ? ASCIILikeness.text(of: cell.text) : "?"
        canvas.place(Cell(text: text, style: cell.style), column: column, row: row)
      }
    }
    return canvas
  }
}
