/// A screen as a picture.
extension Canvas {
  /// The screen as an SVG document, the cursor included. Every character stands at its exact
  /// place, whatever the font makes of its width.
  package func svg(_ palette: ScreenPalette = .dark) -> String {
    let width = SVGCell.x(size.columns) + SVGCell.margin
    let height = SVGCell.y(size.rows) + SVGCell.margin
    var picture = SVGRows()
    for row in 0..<size.rows {
      for run in looks(row, palette) { picture.draw(run.columns, row, run.look, of: self, palette) }
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)">
      <rect width="\(width)" height="\(height)" fill="\(palette.ground.hex)"/>
      <g shape-rendering="crispEdges" fill="none" stroke-width="1">
      \(picture.grounds)\(picture.shapes)</g>
      <g font-family="'DejaVu Sans Mono', monospace" font-size="14">
      \(picture.glyphs)</g>
      </svg>

      """
  }

  /// The parts of a row that look alike.
  private func looks(
    _ row: Int, _ palette: ScreenPalette
  ) -> [(columns: Range<Int>, look: CellLook)] {
    var runs: [(columns: Range<Int>, look: CellLook)] = []
    for column in 0..<size.columns {
      let cell = self[column, row]
      var place = Point(column: column, row: row)
      // Both halves of a wide character look alike.
      if cell.width == 0 { place.column -= 1 }
      let look = CellLook(cell.style, palette, isUnderCursor: cursor == place)
      if let last = runs.last, last.look == look {
        runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        runs.append((column..<column + 1, look))
      }
    }
    return runs
  }
}
