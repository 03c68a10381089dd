import SMTPCore
import SMTPGuide
import TerminalCanvas

/// All findings of the session by the rule that was broken; below them what the selected one
/// means.
struct FindingsScreen: ListPage {
  let model: Model

  private var findings: FindingsModel { model.findings }
  private var guide: Guide { model.guide }

  var rowCount: Int { findings.rowCount }
  var height: Int { listRect.rows }

  func text(ofRow row: Int) -> String {
    switch findings.row(row) {
    case .rule(let group)?: title(of: group.id)
    case .place(let place)?: place.text
    case nil: ""
    }
  }

  func row(at point: Point) -> Int? { rows.row(at: point) }
  var hints: [Hint] {
    Hint.ofList(
      isEmpty: rowCount == 0, first: Hint(.open, word: .log), more: [Hint(.evidence), Hint(.clock)])
  }

  func draw(on canvas: inout Canvas) {
    let frame = frame
    frame.draw(on: &canvas)
    guard rowCount > 0 else {
      return EmptyPage(model: model, text: guide.text(FindingsText.none), needsSession: true)
        .draw(on: &canvas, in: frame.body)
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      switch findings.row(row) {
      case .rule(let group)?: draw(group, on: &canvas, in: rect, style)
      case .place(let place)?: draw(place, on: &canvas, in: rect, style)
      case nil: break
      }
    }
    drawDetail(on: &canvas)
  }

  private var frame: PageFrame {
    let count = findings.groups.reduce(findings.omitted) { $0 + $1.places.count }
    return PageFrame(
      model: model, title: guide.text(FindingsText.title),
      detail: rowCount == 0 ? "" : guide.text(.summary(count: count, rules: findings.groups.count)))
  }

  // MARK: The list

  private func draw(
    _ group: FindingsModel.Group, on canvas: inout Canvas, in rect: Rect, _ style: Style?
  ) {
    let severity = group.id.severity
    let marked = model.theme.style(severity.role)
    var column = canvas.write(
      "\(severity.mark) \(guide.text(.severity(severity)))", column: rect.column, row: rect.row,
      style: style ?? marked, end: rect.endColumn)
    column = max(column + 2, rect.column + 11)
    let times = guide.text(.times(group.places.count))
    let timesColumn = rect.endColumn - TextCells.width(times) - 1
    canvas.write(
      title(of: group.id), column: column, row: rect.row,
      style: style ?? model.theme.style(.strong), end: timesColumn - 1)
    canvas.write(
      times, column: timesColumn, row: rect.row, style: style ?? model.theme.style(.dim),
      end: rect.endColumn)
  }

  private func draw(
    _ place: FindingsModel.Place, on canvas: inout Canvas, in rect: Rect, _ style: Style?
  ) {
    let time = model.clockText(place.at, ofEntry: place.entry)
    let dim = style ?? model.theme.style(.dim)
    canvas.write(
      time, column: rect.column + max(0, 9 - TextCells.width(time)), row: rect.row, style: dim,
      end: rect.endColumn)
    var column = canvas.write(
      guide.text(.side(place.finding.side)), column: rect.column + 11, row: rect.row,
      style: style ?? .plain, end: rect.endColumn)
    column = max(column + 2, rect.column + 19)
    if rect.columns >= 60 {
      column = canvas.write(
        guide.text(.place(line: place.finding.line, offset: place.finding.offset)),
        column: column, row: rect.row, style: dim, end: rect.endColumn)
      column = max(column + 2, rect.column + 39)
    }
    canvas.write(
      place.text, column: column, row: rect.row, style: style ?? .plain, end: rect.endColumn)
  }

  private var rows: ListRows {
    ListRows(model, list: findings.list, count: rowCount, in: listRect)
  }

  // MARK: What the selected one means

  /// The rows of the explanation, its rule included; none on a low screen.
  private var detailRows: Int {
    let rows = PageFrame(model: model, title: "").body.rows
    guard rows >= 12 else { return 0 }
    return min(rows / 2, max(rows >= 20 ? 9 : 5, rows - rowCount), 14)
  }

  private var listRect: Rect {
    var rect = PageFrame(model: model, title: "").body
    _ = rect.takeBottom(detailRows)
    return rect
  }

  private func drawDetail(on canvas: inout Canvas) {
    guard detailRows > 0,
      let group = findings.group(ofRow: rows.list.selection)
    else { return }
    var body = PageFrame(model: model, title: "").body
    var rect = body.takeBottom(detailRows)
    let rule = rect.takeTop(1)
    let source = group.id.rawValue + " · " + group.id.source
    let title = title(of: group.id)
    // What the rule has no room for is said below.
    let isInRule = TextCells.width(title) + TextCells.width(source) + 10 < model.size.columns
    TitledRule(
      theme: model.theme, title: title, role: group.id.severity.role,
      detail: isInRule ? source : ""
    ).draw(
      on: &canvas, in: Rect(column: 0, row: rule.row, columns: model.size.columns, rows: 1))
    FindingDetail(
      model: model, id: group.id, place: findings.selectedPlace, omitted: findings.omitted,
      source: isInRule ? nil : source
    ).draw(on: &canvas, in: rect)
  }

  private func title(of id: FindingID) -> String {
    guide.words(forFinding: id.rawValue)?.title ?? id.rawValue
  }
}

extension Severity {
  /// What stands with its colour.
  var mark: String {
    switch self {
    case .info: "·"
    case .warning: "!"
    case .error, .critical: "✗"
    }
  }
}
