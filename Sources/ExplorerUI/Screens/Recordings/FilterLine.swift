import SMTPGuide
import TerminalCanvas

/// The filter that is typed, in the place of the hints.
struct FilterLine {
  let model: Model

  func draw(on canvas: inout Canvas) {
    guard model.isFilterTyped else { return }
    var screen = canvas.bounds
    let line = screen.takeBottom(1)
    guard !line.isEmpty else { return }
    canvas.clear(line)
    var column = canvas.write(
      " /", column: line.column, row: line.row, style: model.theme.style(.key))
    column = canvas.write(
      model.recordings.filter, column: column, row: line.row, end: line.endColumn - 1)
    canvas.cursor = Point(column: column, row: line.row)
    canvas.write(
      "   " + model.guide.text(RecordingsText.filterHelp), column: column + 1, row: line.row,
      style: model.theme.style(.dim), end: line.endColumn)
  }
}
