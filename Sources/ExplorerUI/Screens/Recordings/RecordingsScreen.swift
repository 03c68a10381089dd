import SMTPGuide
import TerminalCanvas

/// The recorded sessions, the latest first; below them what the selected one came to.
struct RecordingsScreen: ListPage {
  let model: Model

  private var recordings: RecordingsModel { model.recordings }
  private var guide: Guide { model.guide }

  var rowCount: Int { recordings.shown.count }
  var height: Int { rowsRect.rows }
  func text(ofRow row: Int) -> String {
    guard let item = recordings.item(row) else { return "" }
    return RecordingRow(item, recordings.facts(of: item), guide).text
  }
  func row(at point: Point) -> Int? { rows.row(at: point) }

  var hints: [Hint] {
    if rowCount == 0 {
      let undo = recordings.discarded.isEmpty ? [] : [Hint(.restore)]
      return Hint.ofPage(more: undo + [Hint(.refresh)])
    }
    let undo = recordings.discarded.isEmpty ? [Hint(.discard)] : [Hint(.discard), Hint(.restore)]
    return [
      Hint(.open, word: .play), Hint(.up, .down, word: .move), Hint(.filter), Hint(.compare),
      Hint(.export),
      Hint(.note),
      Hint(.rename),
    ] + undo + [Hint(.back), Hint(.commands), Hint(.help)]
  }

  func draw(on canvas: inout Canvas) {
    let all = recordings.items.count
    let frame = PageFrame(
      model: model, title: guide.text(RecordingsText.title), detail: detail(all))
    frame.draw(on: &canvas)
    guard rowCount > 0 else {
      let text = guide.text(all == 0 ? RecordingsText.none : .noneFits(recordings.filter))
      return EmptyPage(model: model, text: text).draw(on: &canvas, in: frame.body)
    }
    if rowsRect.row > frame.body.row {
      var rect = frame.body.top
      _ = rect.takeLeft(2)
      RecordingRow(heads: guide).draw(
        on: &canvas, in: rect, text: model.theme.style(.dim), dim: model.theme.style(.dim))
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      guard let item = recordings.item(row) else { return }
      if item.path == recordings.compared, rect.column > 0 {
        canvas.write(
          "=", column: rect.column - 1, row: rect.row, style: style ?? model.theme.style(.warning),
          end: rect.column)
      }
      var shown = RecordingRow(item, recordings.facts(of: item), guide)
      if let category = shown.category, style == nil {
        shown.markStyle = model.theme.style(.category(category))
      }
      shown.draw(
        on: &canvas, in: rect, text: style ?? .plain, dim: style ?? model.theme.style(.dim))
    }
    RecordingDetail(model: model).draw(on: &canvas, in: detailRect)
  }

  private func detail(_ all: Int) -> String {
    if all == 0 { return "" }
    let count = guide.text(RecordingsText.count(rowCount, of: all))
    return recordings.filter.isEmpty ? count : "/\(recordings.filter)  " + count
  }

  private var rows: ListRows {
    ListRows(model, list: recordings.list, count: rowCount, in: rowsRect)
  }

  private var body: Rect { PageFrame(model: model, title: "").body }

  /// What the selected one came to, its rule included; nothing on a low screen.
  private var detailRect: Rect {
    var rect = body
    return rect.takeBottom(rect.rows < 12 ? 0 : rect.rows < 24 ? 5 : 7)
  }

  /// Below the names of the columns, where there is room for these.
  private var rowsRect: Rect {
    var rect = body
    _ = rect.takeBottom(detailRect.rows)
    if rect.rows > 3 { _ = rect.takeTop(1) }
    return rect
  }
}

extension Rect {
  /// Its first row.
  fileprivate var top: Rect { Rect(column: column, row: row, columns: columns, rows: min(1, rows)) }
}
