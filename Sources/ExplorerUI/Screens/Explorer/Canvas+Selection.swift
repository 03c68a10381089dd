import TerminalCanvas

extension Canvas {
  /// Marks a row of `rect` as the selected one; its text keeps its colours.
  mutating func markSelected(row: Int, of rect: Rect, _ selection: Style) {
    restyle(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)) { style in
      style.background = selection.background
      style.attributes.formUnion(selection.attributes)
    }
  }
}
