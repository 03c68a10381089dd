import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Draws rows of the log: time, side, mark, text, finding, delay.
struct LogRowDrawing {
  /// Columns of a time since the start.
  private static let usualTimeWidth = 8

  private let model: Model
  private let cursor: LogModel.Place?
  /// Columns of the time.
  private let timeWidth: Int
  private let matches: MatchHighlight

  /// The rows of one window have one width of times.
  init(model: Model, rows: [LogRow], cursor: LogModel.Place?) {
    self.model = model
    self.cursor = cursor
    matches = MatchHighlight(model)
    // The marker has the first column.
    let widest = rows.map { Self.time(of: $0, model).utf8.count }.max() ?? 0
    timeWidth = max(Self.usualTimeWidth, widest + 1)
  }

  func draw(_ row: LogRow, on canvas: inout Canvas, in rect: Rect) {
    let isCursor = row.place == cursor
    if isCursor { write("▸", .strong, on: &canvas, in: rect) }
    if row.place.line == 0, model.session.notes.marks[row.place.entry] != nil {
      // Beside the marker it stands in the next column, if no time does.
      var place = rect
      if isCursor { _ = place.takeLeft(1) }
      write("•", .warning, on: &canvas, in: place)
    }
    var body = rect
    let time = Self.time(of: row, model)
    var timeRect = body
    _ = timeRect.takeLeft(timeWidth - time.utf8.count)
    write(time, .dim, on: &canvas, in: timeRect)
    _ = body.takeLeft(timeWidth + 1)
    // Text does not touch the line at the right.
    if body.columns >= 24 { _ = body.takeRight(1) }
    switch row.shape {
    case .line: drawLine(row, on: &canvas, in: body)
    case .across: drawAcross(row, on: &canvas, in: body)
    }
    if isCursor, model.focus == .log, model.dialog == nil {
      let selection = model.theme.style(.selection)
      canvas.restyle(rect) { $0 = selection }
      if !row.mark.isEmpty {
        let mark = model.theme.selectedMark(row.markRole)
        canvas.restyle(markRect(in: body)) { $0 = mark }
      }
    }
    matches.draw(on: &canvas, in: body)
  }

  private func drawLine(_ row: LogRow, on canvas: inout Canvas, in rect: Rect) {
    let side =
      switch row.side {
      case .client: "C:"
      case .server: "S:"
      case nil: ""
      }
    write(side, .dim, on: &canvas, in: rect)
    write(row.mark, row.markRole, on: &canvas, in: markRect(in: rect))
    var rest = rect
    _ = rest.takeLeft(5)
    drawEnd(row, on: &canvas, in: &rest)
    drawText(row, on: &canvas, in: rest)
  }

  /// Where the mark stands: behind the side.
  private func markRect(in rect: Rect) -> Rect {
    var rect = rect
    _ = rect.takeLeft(3)
    return rect.takeLeft(1)
  }

  /// The finding and the delay at the right, taken off `rect` with a column before and behind.
  private func drawEnd(_ row: LogRow, on canvas: inout Canvas, in rect: inout Rect) {
    guard rect.columns >= 20 else { return }
    let delay = row.delay.map(TimeSpan.length) ?? ""
    if delay.isEmpty && !row.hasFinding { return }
    let place = rect.takeRight(TextCells.width(delay))
    write(delay, .dim, on: &canvas, in: place)
    if row.hasFinding {
      if !delay.isEmpty { _ = rect.takeRight(1) }
      write("!", .warning, on: &canvas, in: rect.takeRight(1))
    }
    _ = rect.takeRight(1)
  }

  private func drawText(_ row: LogRow, on canvas: inout Canvas, in rect: Rect) {
    let tag = row.tag.isEmpty ? "" : "  " + row.tag
    // Of a long tag and a long text each has half.
    let tagWidth = min(TextCells.width(tag), max(rect.columns / 2, rect.columns - 20))
    var column = rect.column
    for part in row.parts {
      column = canvas.write(
        part.text, column: column, row: rect.row, style: model.theme.style(part.role),
        end: rect.endColumn - tagWidth)
    }
    canvas.write(
      tag, column: column, row: rect.row, style: model.theme.style(.dim), end: rect.endColumn)
  }

  /// `═══ TLS 1.3 from here ═══`
  private func drawAcross(_ row: LogRow, on canvas: inout Canvas, in rect: Rect) {
    let role = row.parts.first?.role ?? .security
    let room = max(0, rect.columns - 8)
    var column = canvas.write(
      "═══ ", column: rect.column, row: rect.row, style: model.theme.style(role),
      end: rect.endColumn)
    column = canvas.write(
      row.text, column: column, row: rect.row, style: model.theme.style(role),
      end: min(rect.endColumn, column + room))
    canvas.write(
      " ═══", column: column, row: rect.row, style: model.theme.style(role), end: rect.endColumn)
  }

  private func write(
    _ text: String, _ role: Theme.Role, on canvas: inout Canvas, in rect: Rect
  ) {
    guard !text.isEmpty else { return }
    canvas.write(
      text, column: rect.column, row: rect.row, style: model.theme.style(role),
      end: rect.endColumn)
  }

  /// The time of a row, as the clock says it.
  private static func time(of row: LogRow, _ model: Model) -> String {
    guard let at = row.at else { return "" }
    return model.log.clock.text(at, before: row.before, started: model.session.started)
  }
}
