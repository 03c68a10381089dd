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
    canvas.drawBox(rect, style: theme.style(.rule))
    guard rect.columns > 6, !title.isEmpty else { return }
    canvas.write(
      " \(title) ", column: rect.column + 2, row: rect.row, style: theme.style(role),
      end: rect.endColumn - 2)
  }
}
