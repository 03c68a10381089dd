import TerminalCanvas

/// Room for what lies over the panes for a moment.
struct PopupArea {
  let theme: Theme

  /// Makes room for so many rows above the rule that is above `rect`. The rule is drawn anew: what
  /// joined it from above is not seen any more.
  func clear(rows: Int, above rect: Rect, on canvas: inout Canvas) -> Rect {
    let rule = Rect(column: rect.column, row: rect.row - 1, columns: rect.columns, rows: 1)
    let area = Rect(
      column: rect.column, row: rule.row - rows, columns: rect.columns, rows: rows)
    canvas.clear(area)
    canvas.clear(rule)
    TitledRule(theme: theme).draw(on: &canvas, in: rule)
    return area
  }
}
