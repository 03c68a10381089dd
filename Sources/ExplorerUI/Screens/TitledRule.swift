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
    canvas.drawRule(
      row: rect.row, column: rect.column, columns: rect.columns,
      title: title.isEmpty ? nil : StyledText(title, theme.style(role)),
      trailing: detail.isEmpty ? nil : StyledText(detail, theme.style(.dim)),
      style: theme.style(.rule))
  }
}
