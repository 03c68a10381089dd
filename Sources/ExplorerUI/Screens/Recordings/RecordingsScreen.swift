import SMTPGuide
import TerminalCanvas

/// The recorded sessions, the latest first.
struct RecordingsScreen: ListPage {
  let model: Model

  private var items: [RecordingSummary] { model.recordings.items }

  var rowCount: Int { items.count }
  var height: Int { rowsRect.rows }
  func text(ofRow row: Int) -> String {
    items.indices.contains(row)
      ? items[row].started + " " + model.guide.text(.target(items[row].target)) : ""
  }
  func row(at point: Point) -> Int? { rows.row(at: point) }
  var hints: [Hint] {
    Hint.ofList(isEmpty: items.isEmpty, first: Hint(.open, word: .play), always: [Hint(.refresh)])
  }

  func draw(on canvas: inout Canvas) {
    let guide = model.guide
    let frame = PageFrame(
      model: model, title: guide.text(PageText.recordings),
      detail: items.isEmpty ? "" : guide.text(.recordingCount(items.count)))
    frame.draw(on: &canvas, hints: hints)
    guard !items.isEmpty else {
      return EmptyPage(model: model, text: guide.text(.noRecordings)).draw(
        on: &canvas, in: frame.body)
    }
    if rowsRect.rows < frame.body.rows {
      let head = Row(
        started: guide.text(.columnStarted), target: guide.text(.columnTarget),
        size: guide.text(.columnSize))
      var rect = frame.body.top
      _ = rect.takeLeft(2)
      draw(head, on: &canvas, in: rect, text: model.theme.style(.dim), dim: model.theme.style(.dim))
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      let item = items[row]
      let shown = Row(
        started: item.started, target: guide.text(.target(item.target)),
        size: guide.text(PageText.size(octets: item.octets)))
      draw(
        shown, on: &canvas, in: rect, text: style ?? .plain,
        dim: style ?? model.theme.style(.dim))
    }
  }

  private struct Row {
    var started: String
    var target: String
    var size: String
  }

  private var rows: ListRows {
    ListRows(model, list: model.recordings.list, count: items.count, in: rowsRect)
  }

  /// Below the names of the columns, where there is room for these.
  private var rowsRect: Rect {
    var rect = PageFrame(model: model, title: "").body
    if rect.rows > 3 { _ = rect.takeTop(1) }
    return rect
  }

  private func draw(
    _ row: Row, on canvas: inout Canvas, in rect: Rect, text: Style, dim: Style
  ) {
    let size = TextCells.width(row.size)
    let sizeStart = rect.endColumn - size - 1
    canvas.write(row.started, column: rect.column, row: rect.row, style: dim, end: rect.endColumn)
    let targetStart = rect.column + 18
    let showsSize = sizeStart - targetStart >= 16
    canvas.write(
      row.target, column: targetStart, row: rect.row, style: text,
      end: showsSize ? sizeStart - 1 : rect.endColumn)
    if showsSize { canvas.write(row.size, column: sizeStart, row: rect.row, style: dim) }
  }
}

extension Rect {
  /// Its first row.
  fileprivate var top: Rect { Rect(column: column, row: row, columns: columns, rows: min(1, rows)) }
}
