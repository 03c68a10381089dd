import TerminalCanvas

/// An empty box with a border and a title, over whatever was there.
struct BoxFrame {
  let theme: Theme
  let title: String
  /// How the title looks.
  var role = Theme.Role.title

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.clear(rect)
    guard rect.columns > 1, rect.rows > 1 else { return }
    let rule = theme.style(.rule)
    let (right, bottom) = (rect.endColumn - 1, rect.endRow - 1)
    for column in rect.column...right {
      canvas.put(Cell(text: "─", style: rule), column: column, row: rect.row)
      canvas.put(Cell(text: "─", style: rule), column: column, row: bottom)
    }
    for row in rect.row...bottom {
      canvas.put(Cell(text: "│", style: rule), column: rect.column, row: row)
      canvas.put(Cell(text: "│", style: rule), column: right, row: row)
    }
    for (text, column, row) in [
      ("┌", rect.column, rect.row), ("┐", right, rect.row), ("└", rect.column, bottom),
      ("┘", right, bottom),
    ] {
      canvas.put(Cell(text: text, style: rule), column: column, row: row)
    }
    guard rect.columns > 6, !title.isEmpty else { return }
    canvas.write(
      " \(title) ", column: rect.column + 2, row: rect.row, style: theme.style(role),
      end: right - 1)
  }
}
