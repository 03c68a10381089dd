import TerminalCanvas

/// What a page says that has nothing to show yet: a paragraph that tells how to fill it.
struct EmptyPage {
  /// The widest that the paragraph gets.
  private static let widest = 66

  let model: Model
  let text: String

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let margin = rect.columns > 44 ? 2 : 0
    let rows = TextWrap.lines(text, width: min(Self.widest, rect.columns - 2 * margin))
    let top = rect.row + (rect.rows > rows.count + 1 ? 1 : 0)
    for (offset, row) in rows.enumerated() where top + offset < rect.endRow {
      canvas.write(row, column: rect.column + margin, row: top + offset, end: rect.endColumn)
    }
  }
}
