import TerminalCanvas

/// The line that is typed after `/`, in the place of the hints.
struct SearchLine {
  let model: Model

  func draw(on canvas: inout Canvas) {
    guard let search = model.log.search, search.isTyped else { return }
    var screen = canvas.bounds
    let line = screen.takeBottom(1)
    guard !line.isEmpty else { return }
    // Of a notice, "nothing says so", only what is typed here leaves room for.
    let notice = model.notice.map { "   " + $0.text } ?? ""
    canvas.clear(line)
    var column = canvas.write(
      " /", column: line.column, row: line.row, style: model.theme.style(.key))
    column = canvas.write(
      search.text, column: column, row: line.row, style: model.theme.style(.text),
      end: line.endColumn - 1)
    canvas.cursor = Point(column: column, row: line.row)
    let role = model.notice?.isTrouble == true ? Theme.Role.danger : .dim
    canvas.write(
      notice, column: column + 1, row: line.row, style: model.theme.style(role),
      end: line.endColumn)
  }
}
