import SMTPGuide
import TerminalCanvas

/// Draws a question over whatever is on the screen.
struct DialogView {
  let dialog: Dialog
  let model: Model

  func draw(on canvas: inout Canvas) {
    let layout = DialogLayout(dialog, in: model)
    guard !layout.box.isEmpty else { return }
    canvas.cursor = nil
    BoxFrame(theme: model.theme, title: layout.content.title, role: layout.content.titleRole)
      .draw(on: &canvas, in: layout.box)
    drawText(layout, on: &canvas)
    if case .login(let form) = dialog.question { draw(form, on: &canvas, in: layout.fieldRect) }
    if dialog.isDeaf(at: model.now) {
      // The answers come once they can be given.
      let rect = layout.choiceRect
      canvas.write(
        "…", column: rect.column, row: rect.row, style: style(.dim), end: rect.endColumn)
      return
    }
    for (offset, row) in layout.choices.enumerated() where offset < layout.choiceRect.rows {
      draw(row, on: &canvas, in: layout.choiceRect, row: layout.choiceRect.row + offset)
    }
  }

  private func drawText(_ layout: DialogLayout, on canvas: inout Canvas) {
    let rect = layout.textRect
    let scroll = min(max(0, dialog.scroll), layout.hiddenLines)
    for (offset, line) in layout.lines.dropFirst(scroll).prefix(rect.rows).enumerated() {
      let column = rect.column + line.indent
      let role = line.role == .danger ? Theme.Role.danger : .dim
      canvas.write(
        line.label, column: rect.column, row: rect.row + offset, style: style(role), end: column)
      canvas.write(
        line.text, column: column, row: rect.row + offset, style: style(line.role),
        end: rect.endColumn)
    }
    guard scroll < layout.hiddenLines else { return }
    let more = " ↓ " + model.guide.text(DialogText.more) + " "
    canvas.write(
      more, column: layout.box.endColumn - TextCells.width(more) - 2,
      row: layout.box.endRow - 1, style: style(.strong), end: layout.box.endColumn - 1)
  }

  private func draw(_ form: LoginForm, on canvas: inout Canvas, in rect: Rect) {
    let user = model.guide.text(DialogText.user)
    let password = model.guide.text(form.wantsToken ? DialogText.token : .password)
    let width = max(TextCells.width(user), TextCells.width(password)) + 2
    let rows: [(LoginForm.Field, String, LineEditor)] = [
      (.user, user, form.user), (.password, password, form.password),
    ]
    for (offset, (field, label, editor)) in rows.enumerated() where offset < rect.rows {
      var line = Rect(column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      let hasKeys = field == form.field
      let labelRect = line.takeLeft(width)
      canvas.write(
        label, column: labelRect.column, row: labelRect.row,
        style: style(hasKeys ? .strong : .dim), end: labelRect.endColumn)
      let cursor = LineEditorView(
        editor: editor, markStyle: style(.dim), maskStart: field == .password ? 0 : nil
      ).draw(on: &canvas, in: line)
      if hasKeys { canvas.cursor = cursor }
    }
  }

  private func draw(
    _ choices: [Dialog.Choice], on canvas: inout Canvas, in rect: Rect, row: Int
  ) {
    var column = rect.column
    for choice in choices {
      column = canvas.write(
        choice.key.label, column: column, row: row, style: style(.key), end: rect.endColumn)
      column = canvas.write(
        " " + model.guide.text(choice.text), column: column, row: row, style: style(.text),
        end: rect.endColumn)
      column += 3
    }
  }

  private func style(_ role: Theme.Role) -> Style { model.theme.style(role) }
}
