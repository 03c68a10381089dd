import SMTPGuide
import TerminalCanvas

/// What stands in the place of a screen for which there is no room: how large it needs to be, in
/// the middle.
struct TooSmall {
  let model: Model

  func draw(on canvas: inout Canvas) {
    let smallest = ExplorerLayout.smallest
    let sentence = model.guide.text(
      .tooSmall(
        columns: smallest.columns, rows: smallest.rows, hasColumns: model.size.columns,
        hasRows: model.size.rows))
    let lines = TextWrap.lines(sentence, width: model.size.columns)
    let first = max(0, (model.size.rows - lines.count) / 2)
    for (offset, line) in lines.prefix(model.size.rows).enumerated() {
      canvas.write(
        line, column: max(0, (model.size.columns - TextCells.width(line)) / 2),
        row: first + offset)
    }
  }
}
