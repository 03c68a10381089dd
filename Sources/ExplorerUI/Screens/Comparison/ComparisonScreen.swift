import SMTPGuide
import TerminalCanvas
import Transcript

/// Two sessions step by step: side by side where there is room, else one below the other.
struct ComparisonScreen: ListPage {
  let model: Model

  private var comparison: ComparisonModel { model.comparison }
  private var guide: Guide { model.guide }

  var rowCount: Int { comparison.rows?.count ?? 0 }
  var height: Int { rowsRect.rows }
  func row(at point: Point) -> Int? { rows.row(at: point) }

  func text(ofRow row: Int) -> String {
    guard let row = comparison.rows?.row(row, guide) else { return "" }
    let text =
      row.sides == .both ? "\(row.first) \(row.sign) \(row.second)" : row.first + row.second
    return (row.sides == .both ? "" : row.sign + " ") + text
  }

  var hints: [Hint] {
    guard rowCount > 0 else { return Hint.ofPage() }
    return [
      Hint(.nextDifference, .previousDifference, word: .difference), Hint(.noise), Hint(.strict),
      Hint(.open, word: .open), Hint(.back), Hint(.otherSide), Hint(.unfold), Hint(.search),
      Hint(.commands), Hint(.help),
    ]
  }

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    guard rowCount > 0 else {
      return EmptyPage(model: model, text: emptyText).draw(on: &canvas, in: frame.body)
    }
    drawNames(on: &canvas)
    rows.draw(on: &canvas) { row, canvas, rect, style in
      guard let row = comparison.rows?.row(row, guide) else { return }
      ComparisonRowDrawing(row: row, theme: model.theme, selected: style)
        .draw(on: &canvas, in: rect)
    }
  }

  private var emptyText: String {
    switch comparison.progress {
    case .failed(let trouble): guide.text(trouble)
    case .reading: guide.text(ComparisonText.reading)
    case .none, .done: guide.text(ComparisonText.empty)
    }
  }

  private var frame: PageFrame {
    PageFrame(model: model, title: title, detail: hasSummaryInTitle ? summary : "")
  }

  private var title: String { guide.text(ComparisonText.title) }

  /// How many differences there are of each kind; nothing before anything was compared.
  private var summary: String {
    guard comparison.comparison != nil else { return "" }
    return guide.text(
      ComparisonText.summary(
        comparison.counts.map { .init(name: $0.kind.rawValue, number: $0.number) },
        noise: comparison.noise, isStrict: comparison.look.isStrict,
        showsNoise: comparison.look.showsNoise))
  }

  /// Whether the title leaves room for it; else it stands below the names.
  private var hasSummaryInTitle: Bool {
    TextCells.width(title) + TextCells.width(summary) + 8 <= model.size.columns
  }

  private var summaryRows: [String] {
    let body = PageFrame(model: model, title: title).body
    guard !hasSummaryInTitle else { return [] }
    return Array(
      TextWrap.lines(summary, width: body.columns - 2).prefix(body.rows < 16 ? 1 : 2))
  }

  /// The names of the two; that of the side in which a step is opened has a mark.
  private func drawNames(on canvas: inout Canvas) {
    let body = frame.body
    guard rowsRect.row > body.row else { return }
    let isFirst = comparison.side == .first
    for (offset, row) in summaryRows.enumerated() {
      canvas.write(
        row, column: body.column + 2, row: rowsRect.row - summaryRows.count + offset,
        end: body.endColumn)
    }
    if comparison.look.isWide {
      var line = Rect(column: body.column + 2, row: body.row, columns: body.columns - 2, rows: 1)
      let half = ComparisonRowDrawing.half(of: line)
      draw(comparison.names.first, isFirst, on: &canvas, in: line.takeLeft(half))
      _ = line.takeLeft(3)
      draw(comparison.names.second, !isFirst, on: &canvas, in: line)
    } else {
      for (offset, name) in [comparison.names.first, comparison.names.second].enumerated() {
        let line = Rect(
          column: body.column + 2, row: body.row + offset, columns: body.columns - 2, rows: 1)
        draw(
          (offset == 0 ? "- " : "+ ") + name, (offset == 0) == isFirst, on: &canvas, in: line)
      }
    }
  }

  private func draw(_ name: String, _ isChosen: Bool, on canvas: inout Canvas, in rect: Rect) {
    let column = canvas.write(
      name, column: rect.column, row: rect.row, style: model.theme.style(.strong),
      end: rect.endColumn)
    guard isChosen else { return }
    canvas.write(
      " ◂", column: column, row: rect.row, style: model.theme.style(.warning), end: rect.endColumn)
  }

  private var rows: ListRows {
    ListRows(model, list: comparison.list, count: rowCount, in: rowsRect)
  }

  /// Below the head, where there is room for it.
  private var rowsRect: Rect {
    var rect = frame.body
    let head = (comparison.look.isWide ? 1 : 2) + summaryRows.count
    if rect.rows > head + 3 { _ = rect.takeTop(head) }
    return rect
  }
}
