import SMTPGuide
import TerminalCanvas

/// The sessions of other programs, as they go on; Enter watches one.
struct OthersScreen: ListPage {
  let model: Model

  private var guide: Guide { model.guide }
  private var others: OthersModel { model.others }

  var rowCount: Int { others.items.count }
  var height: Int { rowsRect.rows }
  func text(ofRow row: Int) -> String { item(row)?.text ?? "" }
  func row(at point: Point) -> Int? { rows.row(at: point) }

  var hints: [Hint] {
    let hold = model.isProxy ? [Hint(.hold)] : []
    return Hint.ofList(
      isEmpty: rowCount == 0, first: Hint(.open, word: .watch), always: hold)
  }

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    guard rowCount > 0 else { return OthersHelp(model: model).draw(on: &canvas, in: frame.body) }
    if let place = others.place {
      let text =
        place.target.map { OthersText.leadsTo(place.text, target: $0) } ?? .place(place.text)
      canvas.write(
        others.isHolding ? guide.text(HoldText.isOn) : guide.text(text),
        column: frame.body.column, row: frame.body.row,
        style: others.isHolding ? model.theme.style(.warning) : .plain, end: frame.body.endColumn)
    }
    if headRect.rows > 0 {
      OthersRow(heads: guide).draw(
        on: &canvas, in: headRect, text: model.theme.style(.dim), dim: model.theme.style(.dim))
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      guard var shown = item(row) else { return }
      if shown.isHeld, style == nil { shown.stateStyle = model.theme.style(.warning) }
      if let category = shown.category, style == nil {
        shown.markStyle = model.theme.style(.category(category))
      }
      shown.draw(
        on: &canvas, in: rect, text: style ?? .plain, dim: style ?? model.theme.style(.dim))
    }
  }

  private func item(_ row: Int) -> OthersRow? {
    model.watchedSession(row).flatMap { OthersRow($0, guide) }
  }

  private var frame: PageFrame {
    let count = others.items.count
    let open = model.openOthers
    return PageFrame(
      model: model,
      title: guide.text(
        others.place?.target.map { OthersText.proxyTitle(target: $0) } ?? OthersText.title),
      detail: count == 0 ? "" : guide.text(.count(open: open, ended: count - open)))
  }

  private var rows: ListRows {
    ListRows(model, list: others.list, count: rowCount, in: rowsRect)
  }

  /// Below the place where they connect, and a blank row, as far as there is room for these.
  private var listRect: Rect {
    var rect = frame.body
    if others.place != nil, rect.rows > 2 { _ = rect.takeTop(rect.rows < 10 ? 1 : 2) }
    return rect
  }

  /// The names of the columns.
  private var headRect: Rect {
    var rect = listRect
    var head = rect.takeTop(rect.rows > 3 ? 1 : 0)
    _ = head.takeLeft(2)
    return head
  }

  private var rowsRect: Rect {
    var rect = listRect
    _ = rect.takeTop(headRect.rows)
    return rect
  }
}
