/// A screen as plain text.
extension Canvas {
  /// Its rows as text, each with a line end; blanks at the end of a row are left out.
  package var text: String {
    (0..<size.rows).reduce(into: "") { $0 += text(row: $1) + "\n" }
  }

  /// A row as text; blanks at its end are left out.
  package func text(row: Int) -> String {
    let cells = self[row: row]
    let end = cells.lastIndex { $0.text != " " && !$0.text.isEmpty }
    guard let end else { return "" }
    return cells[...end].reduce(into: "") { $0 += $1.text }
  }
}
