import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The log of the session.
struct SessionPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var rect = rect
    if rect.rows > 1, let row = openLine {
      let line = rect.takeBottom(1)
      LogRowDrawing(model: scene.model, rows: [row], cursor: nil).draw(row, on: &canvas, in: line)
    }
    let window = LogWindow(model: scene.model, height: rect.rows)
    let rows = window.visible
    let drawing = LogRowDrawing(model: scene.model, rows: rows, cursor: window.cursor)
    for (offset, row) in rows.enumerated() {
      let line = Rect(
        column: rect.column, row: rect.row + offset, columns: rect.columns, rows: 1)
      drawing.draw(row, on: &canvas, in: line)
    }
    drawNews(rows, on: &canvas, in: rect)
  }

  /// What went out and has no line end yet, so that it is no entry of the log; nil where there is
  /// nothing of it, or another moment is looked at.
  private var openLine: LogRow? {
    let model = scene.model
    let octets = scene.present.unfinishedClientLine
    guard !octets.isEmpty, model.log.top == nil, !model.isPlayback, !scene.isPast,
      let last = model.session.timeline.entries.indices.last
    else { return nil }
    let text = VisibleText.string(octets.prefix(EntryRows.visibleOctets))
    return LogRow(
      place: LogModel.Place(entry: last + 1), side: .client,
      parts: [LogRow.Part(text: text, role: .command)],
      tag: model.guide.text(LogNotice.lineOpen))
  }

  /// How much has come below of what is seen, since it was the end.
  private func drawNews(_ rows: [LogRow], on canvas: inout Canvas, in rect: Rect) {
    let model = scene.model
    guard let last = rows.last?.place.entry else { return }
    let below = model.session.count - 1 - last
    let new = min(below, model.session.count - model.log.knownCount)
    guard new > 0, !model.isPlayback else { return }
    let text = " " + model.guide.text(LogNotice.newEntries(new)) + " "
    let column = max(rect.column, rect.endColumn - 1 - TextCells.width(text))
    canvas.write(
      text, column: column, row: rect.endRow - 1, style: model.theme.style(.badge),
      end: rect.endColumn)
  }
}
