import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Who said what when: a lifeline for each side, an arrow for each thing that was said, and room
/// for the time between.
struct LadderScreen: ListPage {
  /// The widest that it gets: an arrow's two ends should be seen at once.
  private static let widest = 100

  let model: Model

  var rowCount: Int { model.session.count }
  var height: Int { max(1, rowsRect.rows / 2) }

  func text(ofRow row: Int) -> String {
    model.session.timeline.moment(at: row).map {
      LadderStep($0.observation, guide: model.guide).text
    } ?? ""
  }

  func row(at point: Point) -> Int? {
    guard rowsRect.contains(point) else { return nil }
    let row = point.row - rowsRect.row
    return layout.places.first { $0.row >= row && $0.row - $0.gap <= row }?.entry
  }

  var hints: [Hint] {
    Hint.ofList(isEmpty: rowCount == 0, first: Hint(.open, word: .log), more: [Hint(.clock)])
  }

  func draw(on canvas: inout Canvas) {
    let frame = PageFrame(model: model, title: model.guide.text(.ladder))
    frame.draw(on: &canvas)
    let places = layout.places
    guard let first = places.first, let last = places.last else {
      return EmptyPage(model: model, text: model.guide.text(.nothingSaid), needsSession: true).draw(
        on: &canvas, in: frame.body)
    }
    var wide = rowsRect
    let columns = LadderColumns(wide.takeLeft(Self.widest))
    drawHead(on: &canvas, columns)
    let rows = max(0, min(rowsRect.rows, last.row + 1))
    for offset in 0..<rows { drawLifelines(on: &canvas, columns, row: rowsRect.row + offset) }
    let matches = MatchHighlight(model)
    let moments = model.session.timeline.moments(in: first.entry..<last.entry + 1)
    for (place, moment) in zip(places, moments) {
      let step = LadderStep(moment.observation, guide: model.guide)
      drawPause(before: place, step, on: &canvas, columns)
      LadderRung(
        theme: model.theme, step: step, columns: columns,
        time: model.clockText(moment.observation.ended, ofEntry: place.entry),
        isSelected: place.entry == selection,
        isMarked: model.session.notes.marks[place.entry] != nil
      ).draw(on: &canvas, row: rowsRect.row + place.row)
      matches.draw(
        on: &canvas,
        in: Rect(
          column: rowsRect.column, row: rowsRect.row + place.row, columns: rowsRect.columns,
          rows: 1))
    }
  }

  private var selection: Int {
    max(0, min(model.ladder.list.selection, model.session.count - 1))
  }

  private var layout: LadderLayout {
    LadderLayout(
      model.session.timeline, count: model.session.count, selection: selection,
      rows: rowsRect.rows)
  }

  /// Below the names of the two sides, where there is room for these.
  private var rowsRect: Rect {
    var rect = PageFrame(model: model, title: "").body
    if rect.rows > 4 { _ = rect.takeTop(1) }
    return rect
  }

  private func drawHead(on canvas: inout Canvas, _ columns: LadderColumns) {
    guard rowsRect.row > 0, rowsRect.rows >= 4 else { return }
    let row = rowsRect.row - 1
    let style = model.theme.style(.strong)
    canvas.write(
      model.guide.text(.you), column: columns.client, row: row, style: style, end: columns.end)
    let name = serverName
    let start = max(columns.client + 6, columns.server + 1 - TextCells.width(name))
    canvas.write(name, column: start, row: row, style: style, end: columns.end)
  }

  private var serverName: String {
    let session = model.session
    if let place = session.live?.place, !place.isEmpty { return VisibleText.string(place) }
    if let target = session.playback?.target { return model.guide.text(.target(target)) }
    let opening = session.present.opening
    return (opening?.host ?? opening?.address).map { VisibleText.string($0) }
      ?? model.guide.text(.server)
  }

  private func drawLifelines(on canvas: inout Canvas, _ columns: LadderColumns, row: Int) {
    for column in [columns.client, columns.server] where column < columns.end {
      canvas.put(
        Cell(text: "│", style: model.theme.style(.rule)), column: column, row: row)
    }
  }

  /// The time before an entry: who let the other wait, where it was long.
  private func drawPause(
    before place: LadderLayout.Place, _ step: LadderStep, on canvas: inout Canvas,
    _ columns: LadderColumns
  ) {
    guard place.gap > 0,
      let pause = LadderLayout.pause(before: place.entry, in: model.session.timeline),
      pause >= LadderStep.slow
    else { return }
    let time = TimeSpan.length(pause)
    let text = model.guide.text(step.isSlow ? PageText.slow(time) : .pause(time))
    let width = TextCells.width(text)
    let room = columns.server - columns.client - 3
    guard room > 6 else { return }
    let column =
      step.isSlow ? max(columns.client + 2, columns.server - 1 - width) : columns.client + 2
    canvas.write(
      text, column: column, row: rowsRect.row + place.row - (place.gap + 1) / 2,
      style: model.theme.style(step.isSlow ? .warning : .dim), end: columns.server - 1)
  }
}
