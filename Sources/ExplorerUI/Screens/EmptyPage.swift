import SMTPGuide
import TerminalCanvas

/// What a page says that has nothing to show yet: what would be there, and how to get it.
struct EmptyPage {
  /// The widest that its paragraphs get.
  private static let widest = 66

  let model: Model
  let text: String
  /// Whether only a session fills the page.
  var needsSession = false

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let margin = rect.columns > 44 ? 2 : 0
    let width = min(Self.widest, rect.columns - 2 * margin)
    var rows = TextWrap.lines(text, width: width)
    if needsSession, !model.hasSession {
      rows += [""] + TextWrap.lines(model.guide.text(PageText.noSession), width: width)
    }
    let top = rect.row + (rect.rows > rows.count + 1 ? 1 : 0)
    for (offset, row) in rows.enumerated() where top + offset < rect.endRow {
      canvas.write(row, column: rect.column + margin, row: top + offset, end: rect.endColumn)
    }
  }
}
