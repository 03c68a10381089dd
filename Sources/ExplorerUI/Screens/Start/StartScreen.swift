import SMTPGuide
import TerminalCanvas

/// The first page: what this is, and what to do.
struct StartScreen: ListPage {
  /// A row of the page, from the claim down.
  private enum Row {
    case blank
    case text(String, Theme.Role)
    case item(Int)
  }

  /// The widest that the page gets, however wide the screen is.
  private static let widest = 76

  let model: Model
  private let items: [StartItem]

  init(model: Model) {
    self.model = model
    items = StartItem.all(model)
  }

  var rowCount: Int { items.count }
  var height: Int { min(items.count, max(1, body.rows)) }
  func text(ofRow row: Int) -> String {
    items.indices.contains(row) ? items[row].text(model.guide) : ""
  }

  func draw(on canvas: inout Canvas) {
    let (rows, top) = visibleRows
    let body = body
    let matches = MatchHighlight(model)
    for (offset, row) in rows.enumerated() where offset < body.rows {
      let line = Rect(
        column: body.column, row: body.row + top + offset, columns: body.columns, rows: 1)
      draw(row, on: &canvas, in: line)
      if case .item = row { matches.draw(on: &canvas, in: line) }
    }
  }

  var hints: [Hint] {
    [Hint(.open, word: .open), Hint(.up, .down, word: .move)]
      + (model.hasSession ? [Hint(.back)] : []) + [Hint(.commands), Hint(.help)]
  }

  /// The item that is drawn at a point; nil where there is none.
  func row(at point: Point) -> Int? {
    let (rows, top) = visibleRows
    let index = point.row - body.row - top
    guard rows.indices.contains(index), case .item(let item) = rows[index] else { return nil }
    return item
  }

  private var selection: Int { max(0, min(model.start.list.selection, items.count - 1)) }

  /// Between the margins, above the hints.
  private var body: Rect {
    var rect = Rect(model.size)
    if rect.rows > 1 { _ = rect.takeBottom(1) }
    let width = min(Self.widest, rect.columns)
    _ = rect.takeLeft((rect.columns - width) / 2)
    return rect.takeLeft(width)
  }

  /// How much the page says; the less room, the less.
  private enum Detail: CaseIterable {
    case everything, noFooter, noSpareRows, onlyItems
  }

  /// The rows that there is room for, the selected one among them, and how far down they begin.
  private var visibleRows: (rows: [Row], top: Int) {
    let room = body.rows
    for detail in Detail.allCases {
      let rows = rows(detail)
      if rows.count <= room { return (rows, min(3, (room - rows.count) / 3)) }
    }
    let rows = rows(.onlyItems)
    let selected =
      rows.firstIndex { if case .item(selection) = $0 { true } else { false } } ?? 0
    let top = max(0, min(selected - room / 2, rows.count - room))
    return (Array(rows[min(top, rows.count)...].prefix(room)), 0)
  }

  private func rows(_ detail: Detail) -> [Row] {
    let hasSpareRows = detail == .everything || detail == .noFooter
    var rows: [Row] = []
    if detail != .onlyItems {
      rows.append(.text("ehlo", .title))
      if hasSpareRows { rows.append(.blank) }
      rows += paragraph(.claim, .text)
    }
    var part: StartItem.Part?
    for (index, item) in items.enumerated() {
      if item.part != part {
        if hasSpareRows { rows.append(.blank) }
        if let title = item.part.title(model.guide) { rows.append(.text(title, .dim)) }
        // Who has no past here is new.
        if part == .begin, item.part == .program, hasSpareRows {
          rows += paragraph(.welcome, .text) + [.blank]
        }
      }
      part = item.part
      rows.append(.item(index))
      if item == .connect, let trouble = model.start.trouble {
        rows += paragraph(trouble, .danger)
      }
    }
    guard detail == .everything, let folder = model.settings.recordingFolder else { return rows }
    return rows + [.blank] + paragraph(.recorded(folder: folder), .dim)
  }

  private func paragraph(_ text: StartText, _ role: Theme.Role) -> [Row] {
    paragraph(model.guide.text(text), role)
  }

  private func paragraph(_ text: String, _ role: Theme.Role) -> [Row] {
    TextWrap.lines(text, width: body.columns - 4).map { .text($0, role) }
  }

  private func draw(_ row: Row, on canvas: inout Canvas, in rect: Rect) {
    switch row {
    case .blank: break
    case .text(let text, let role):
      canvas.write(
        text, column: rect.column + 2, row: rect.row, style: model.theme.style(role),
        end: rect.endColumn)
    case .item(let index): draw(itemNumber: index, on: &canvas, in: rect)
    }
  }

  private func draw(itemNumber index: Int, on canvas: inout Canvas, in rect: Rect) {
    let item = items[index]
    let isSelected = index == selection
    let style = isSelected ? model.theme.style(.selection) : .plain
    if isSelected {
      canvas.clear(rect, style: style)
      canvas.write("▸", column: rect.column, row: rect.row, style: style, end: rect.endColumn)
    }
    if item == .connect, let field = model.start.field {
      return draw(field, isSelected: isSelected, on: &canvas, in: rect)
    }
    let column = canvas.write(
      item.text(model.guide), column: rect.column + 2, row: rect.row, style: style,
      end: rect.endColumn)
    draw(item.detail(model.guide), behind: column, style, isSelected, on: &canvas, in: rect)
  }

  private func draw(
    _ field: LineEditor, isSelected: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    canvas.clear(rect)
    canvas.write(
      isSelected ? "▸" : " ", column: rect.column, row: rect.row, style: model.theme.style(.strong),
      end: rect.endColumn)
    let column = canvas.write(
      model.guide.text(StartText.connectTo) + " ", column: rect.column + 2, row: rect.row,
      style: model.theme.style(.strong), end: rect.endColumn)
    let keys = model.guide.text(StartText.connectKeys)
    let hasRoom = rect.endColumn - column - TextCells.width(keys) >= 30
    let end = hasRoom ? rect.endColumn - TextCells.width(keys) - 2 : rect.endColumn
    let cursor = LineEditorView.draw(
      field, on: &canvas,
      in: Rect(column: column, row: rect.row, columns: end - column, rows: 1))
    if isSelected { canvas.cursor = cursor }
    if hasRoom {
      canvas.write(keys, column: end + 2, row: rect.row, style: model.theme.style(.dim))
    }
  }

  private func draw(
    _ detail: String, behind column: Int, _ style: Style, _ isSelected: Bool,
    on canvas: inout Canvas, in rect: Rect
  ) {
    let start = rect.endColumn - TextCells.width(detail) - 1
    guard !detail.isEmpty, start >= column + 2 else { return }
    canvas.write(
      detail, column: start, row: rect.row,
      style: isSelected ? style : model.theme.style(.dim), end: rect.endColumn)
  }
}
