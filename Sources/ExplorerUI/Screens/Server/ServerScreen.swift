import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What is known of the server: what it offers, before and after TLS and login; its certificates;
/// how long it takes.
struct ServerScreen: ListPage {
  let model: Model

  private var shown: [ServerRow] { model.server.rows }

  var rowCount: Int { shown.count }
  var height: Int { PageFrame(model: model, title: "").body.rows }
  func text(ofRow row: Int) -> String { shown.indices.contains(row) ? shown[row].text : "" }
  func row(at point: Point) -> Int? { rows.row(at: point) }
  var hints: [Hint] { Hint.ofList(isEmpty: shown.isEmpty, more: [Hint(.copy)]) }

  func draw(on canvas: inout Canvas) {
    let frame = PageFrame(
      model: model, title: model.guide.text(ServerText.title), detail: name)
    frame.draw(on: &canvas)
    guard !shown.isEmpty else {
      return EmptyPage(
        model: model, text: model.guide.text(ServerText.nothingKnown), needsSession: true
      )
      .draw(on: &canvas, in: frame.body)
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      draw(shown[row], on: &canvas, in: rect, style)
    }
  }

  private var rows: ListRows {
    ListRows(
      model, list: model.server.list, count: rowCount,
      in: PageFrame(model: model, title: "").body)
  }

  private var name: String {
    let opening = model.session.present.opening
    return VisibleText.string(opening?.host ?? opening?.address ?? "")
  }

  private func style(_ role: Theme.Role) -> Style { model.theme.style(role) }

  private func draw(
    _ row: ServerRow, on canvas: inout Canvas, in rect: Rect, _ selected: Style?
  ) {
    let dim = selected ?? style(.dim)
    switch row {
    case .heading(let text):
      canvas.write(
        text, column: rect.column, row: rect.row, style: selected ?? style(.title),
        end: rect.endColumn)
    case .sentence(let text):
      canvas.write(
        text, column: rect.column + 2, row: rect.row, style: dim, end: rect.endColumn)
    case .pair(let label, let text, let tone):
      canvas.write(
        label, column: rect.column + 2, row: rect.row, style: dim, end: rect.endColumn)
      canvas.write(
        text, column: rect.column + 16, row: rect.row, style: selected ?? style(tone.role),
        end: rect.endColumn)
    case .stages(let names):
      for (index, name) in names.enumerated() {
        let column = markColumn(index, in: rect) - TextCells.width(name) / 2
        canvas.write(name, column: column, row: rect.row, style: dim, end: rect.endColumn)
      }
    case .capability(let keyword, let marks, let words):
      draw(keyword, marks, words, on: &canvas, in: rect, selected)
    case .times(let name, let times, let isHead):
      canvas.write(name, column: rect.column + 2, row: rect.row, style: selected ?? .plain)
      for (index, time) in times.enumerated() {
        let end = rect.column + 30 + index * 10
        canvas.write(
          time, column: end - TextCells.width(time), row: rect.row,
          style: isHead ? dim : selected ?? .plain, end: rect.endColumn)
      }
    case .blank: break
    }
  }

  /// Columns of the keywords with their parameters, the indentation included.
  private func keywordColumns(_ rect: Rect) -> Int {
    let widest = shown.reduce(0) { widest, row in
      if case .capability(let keyword, _, _) = row { return max(widest, TextCells.width(keyword)) }
      return widest
    }
    return min(widest + 3, rect.columns * 2 / 5)
  }

  /// Where the mark of a stage stands.
  private func markColumn(_ index: Int, in rect: Rect) -> Int {
    rect.column + keywordColumns(rect) + 3 + index * 6
  }

  private func draw(
    _ keyword: String, _ marks: [ServerRow.Mark], _ words: String, on canvas: inout Canvas,
    in rect: Rect, _ selected: Style?
  ) {
    canvas.write(
      keyword, column: rect.column + 2, row: rect.row, style: selected ?? .plain,
      end: rect.column + keywordColumns(rect))
    for (index, mark) in marks.enumerated() {
      canvas.write(
        mark.text, column: markColumn(index, in: rect), row: rect.row,
        style: selected ?? style(mark.role), end: rect.endColumn)
    }
    canvas.write(
      words, column: markColumn(marks.count, in: rect) - 1, row: rect.row,
      style: selected ?? style(.dim), end: rect.endColumn)
  }
}

extension ServerRow.Mark {
  fileprivate var text: String {
    switch self {
    case .offered: "✓"
    case .new: "+"
    case .changed: "~"
    case .gone: "×"
    case .missing: "–"
    }
  }

  fileprivate var role: Theme.Role {
    switch self {
    case .offered: .text
    case .new: .category(.success)
    case .changed: .warning
    case .gone: .dim
    case .missing: .dim
    }
  }
}

extension ServerRow.Tone {
  fileprivate var role: Theme.Role {
    switch self {
    case .plain: .text
    case .good: .category(.success)
    case .bad: .danger
    case .doubtful: .warning
    }
  }
}
