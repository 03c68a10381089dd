import TerminalCanvas

/// A line between parts of a screen that bears the name of the part below it:
/// `─ Session ──────────── 3 of 12 ─`.
struct TitledRule {
  let theme: Theme
  var title = ""
  /// How the title looks.
  var role = Theme.Role.title
  /// What stands near the right end, where there is room for both.
  var detail = ""

  /// Draws it on the first row of `rect`. Lines that are there already join it.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let rule = theme.style(.rule)
    canvas.drawHorizontal(
      column: rect.column, row: rect.row, columns: rect.columns, style: rule)
    // A dash before and behind it, a blank around it.
    let end = rect.endColumn - 1
    guard !title.isEmpty, rect.columns > 6 else { return }
    let width = TextCells.width(detail)
    let showsDetail = width > 0 && TextCells.width(title) + width + 8 <= rect.columns
    let titleEnd = showsDetail ? end - width - 3 : end
    var column = rect.column + 1
    column = canvas.write(" ", column: column, row: rect.row, style: rule, end: titleEnd - 1)
    column = canvas.write(
      title, column: column, row: rect.row, style: theme.style(role), end: titleEnd - 1)
    canvas.write(" ", column: column, row: rect.row, style: rule, end: titleEnd)
    guard showsDetail else { return }
    canvas.write(
      " \(detail) ", column: end - width - 2, row: rect.row, style: theme.style(.dim))
  }
}
