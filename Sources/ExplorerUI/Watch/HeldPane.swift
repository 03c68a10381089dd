import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The command that is held, in the place of the prompt: to be changed, or answered.
struct HeldPane {
  let model: Model

  /// Draws it on the first row of `rect`, and below it what to do, as far as there is room.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let watched = model.session.watched, let held = watched.held, !rect.isEmpty else {
      return
    }
    canvas.clear(rect)
    let guide = model.guide
    let hasKeys = model.isDeciding && model.dialog == nil && model.palette == nil
    let start = canvas.write(
      watched.isAnswering ? " S: " : " C: ", column: rect.column, row: rect.row,
      style: model.theme.style(hasKeys ? .strong : .dim), end: rect.endColumn)
    if model.isHeldEditable {
      let line = Rect(column: start, row: rect.row, columns: rect.endColumn - start, rows: 1)
      var view = LineEditorView(editor: model.prompt.line)
      view.markStyle = model.theme.style(.dim)
      let cursor = view.draw(on: &canvas, in: line)
      if hasKeys, let cursor { canvas.cursor = cursor }
    } else {
      let text =
        held.secretOctets.map { guide.text(SessionNotice.secret(octets: $0)) }
        ?? VisibleText.string(held.octets)
      canvas.write(text, column: start, row: rect.row, end: rect.endColumn)
    }
    guard rect.rows > 1 else { return }
    let note: HoldText =
      watched.isAnswering ? .answer : model.isHeldEditable ? .command : .unchangeable
    canvas.write(
      guide.text(note), column: start, row: rect.row + 1, style: model.theme.style(.dim),
      end: rect.endColumn)
  }
}
