import SMTPCore
import TerminalCanvas

/// Draws a line that is being typed on one row. A line that is too long is scrolled so that the
/// cursor is seen; `‹` and `›` tell that there is more.
struct LineEditorView {
  let editor: LineEditor
  var style = Style.plain
  /// How the marks of a longer line look.
  var markStyle = Style(.standard, on: .standard, .dim)
  /// The character from which on each is shown as a dot; nil where none is.
  var maskStart: Int?
  /// Text behind the end of the line that is only proposed.
  var ghost = ""
  var ghostStyle = Style(.standard, on: .standard, .dim)

  /// Draws `editor` on the first row of `rect` and returns where the cursor belongs; nil if there
  /// is no room at all.
  @discardableResult
  static func draw(
    _ editor: LineEditor, on canvas: inout Canvas, in rect: Rect, style: Style = .plain
  ) -> Point? {
    LineEditorView(editor: editor, style: style).draw(on: &canvas, in: rect)
  }

  /// Draws the line on the first row of `rect` and returns where the cursor belongs; nil if there
  /// is no room at all. It is the caller's to put the cursor there.
  @discardableResult
  func draw(on canvas: inout Canvas, in rect: Rect) -> Point? {
    guard !rect.isEmpty else { return nil }
    let window = window(columns: rect.columns)
    canvas.clear(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1))
    var at = rect.column
    if window.hasMoreBefore {
      at = canvas.write("‹", column: at, row: rect.row, style: markStyle, end: rect.endColumn)
    }
    for index in window.range {
      at = canvas.write(
        cell(index), column: at, row: rect.row, style: style, end: rect.endColumn)
    }
    if window.hasMoreBehind {
      canvas.write("›", column: rect.endColumn - 1, row: rect.row, style: markStyle)
    } else if !ghost.isEmpty, at < rect.endColumn {
      canvas.write(
        VisibleText.string(ghost), column: at, row: rect.row, style: ghostStyle,
        end: rect.endColumn)
    }
    return Point(column: column(of: editor.cursor, in: rect) ?? rect.column, row: rect.row)
  }

  /// The column in which a character begins; nil if it is scrolled out of sight.
  func column(of index: Int, in rect: Rect) -> Int? {
    let window = window(columns: rect.columns)
    guard index >= window.range.lowerBound, index <= window.range.upperBound else { return nil }
    let before = (window.range.lowerBound..<index).reduce(0) { $0 + width($1) }
    let column = rect.column + (window.hasMoreBefore ? 1 : 0) + before
    return column < rect.endColumn ? column : nil
  }

  /// The characters that are seen.
  func visibleCharacters(in rect: Rect) -> Range<Int> { window(columns: rect.columns).range }

  /// What is seen of the line in so many columns.
  private func window(columns: Int) -> LineWindow {
    LineWindow(count: editor.characters.count, cursor: editor.cursor, columns: columns, width)
  }

  private func cell(_ index: Int) -> String {
    if isMasked(index) { return "•" }
    let character = editor.characters[index]
    return character.isASCII || character.unicodeScalars.contains { !VisibleText.isHarmless($0) }
      ? VisibleText.string(String(character)) : String(character)
  }

  private func isMasked(_ index: Int) -> Bool { maskStart.map { index >= $0 } ?? false }

  private func width(_ index: Int) -> Int {
    if isMasked(index) { return 1 }
    if editor.characters[index].isPlain { return 1 }
    return TextCells.width(cell(index))
  }
}
