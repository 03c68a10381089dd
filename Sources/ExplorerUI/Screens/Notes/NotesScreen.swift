import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The session's marks and notes, each with its moment and its line; Enter goes there.
struct NotesScreen: ListPage {
  private static let timeColumns = 11

  let model: Model
  private let notes: [NotesRow]

  init(model: Model) {
    self.model = model
    notes = NotesRow.all(model.session.notes)
  }

  private var guide: Guide { model.guide }
  var rowCount: Int { notes.count }
  var height: Int { frame.body.rows }
  func text(ofRow row: Int) -> String {
    guard notes.indices.contains(row) else { return "" }
    return [words(of: notes[row]), line(of: notes[row].entry)].filter { !$0.isEmpty }
      .joined(separator: "   ")
  }
  func row(at point: Point) -> Int? { rows.row(at: point) }

  var hints: [Hint] {
    let undo = model.notes.removed.isEmpty ? [] : [Hint(.restore)]
    return Hint.ofList(
      isEmpty: notes.isEmpty, first: Hint(.open, word: .log), more: [Hint(.discard)], always: undo)
  }

  func draw(on canvas: inout Canvas) {
    frame.draw(on: &canvas)
    guard !notes.isEmpty else {
      return EmptyPage(model: model, text: guide.text(NotesText.none), needsSession: true)
        .draw(on: &canvas, in: frame.body)
    }
    rows.draw(on: &canvas) { row, canvas, rect, style in
      draw(notes[row], on: &canvas, in: rect, style)
    }
  }

  private var frame: PageFrame {
    PageFrame(
      model: model, title: guide.text(NotesText.title),
      detail: notes.isEmpty ? "" : guide.text(NotesText.count(notes.count)))
  }

  private var rows: ListRows {
    ListRows(model, list: model.notes.list, count: notes.count, in: frame.body)
  }

  private func draw(
    _ note: NotesRow, on canvas: inout Canvas, in rect: Rect, _ style: Style?
  ) {
    let theme = model.theme
    let dim = style ?? theme.style(.dim)
    let time = moment(of: note.entry)
    canvas.write(
      time, column: rect.column + max(0, Self.timeColumns - 2 - TextCells.width(time)),
      row: rect.row, style: dim, end: rect.endColumn)
    var rest = rect
    _ = rest.takeLeft(Self.timeColumns)
    let sign = rest.takeLeft(2)
    canvas.write(
      note.isMark ? "•" : "#", column: sign.column, row: rect.row,
      style: style ?? theme.style(.warning), end: sign.endColumn)
    let line = line(of: note.entry)
    let end = canvas.write(
      words(of: note), column: rest.column, row: rect.row, style: style ?? .plain,
      end: rest.endColumn - min(TextCells.width(line) + 3, rest.columns / 2))
    canvas.write(
      line, column: max(end + 3, rest.column + rest.columns * 2 / 5), row: rect.row, style: dim,
      end: rest.endColumn)
  }

  private func words(of note: NotesRow) -> String {
    note.text.isEmpty ? guide.text(NotesText.unnamed) : VisibleText.string(note.text)
  }

  /// When the line was, or which it is where the source has no times.
  private func moment(of entry: Int) -> String {
    let entries = model.session.timeline.entries
    guard entries.indices.contains(entry), let at = entries[entry].at else {
      return guide.text(NotesText.line(entry + 1))
    }
    return model.clockText(at, ofEntry: entry)
  }

  /// What the line says, in short.
  private func line(of entry: Int) -> String {
    guard let moment = model.session.timeline.moment(at: entry) else { return "" }
    let side =
      switch moment.observation.side {
      case .client?: "C: "
      case .server?: "S: "
      case nil: ""
      }
    return side + LogText(guide).text(of: moment.observation).prefix { !$0.isNewline }
  }
}
