import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The states of a session as boxes, the ways between them as arrows; bright what this session has
/// been through, reversed where it is.
struct DiagramScreen: ListPage {
  let model: Model

  private var guide: Guide { model.guide }

  func draw(on canvas: inout Canvas) {
    let frame = PageFrame(model: model, title: guide.text(DiagramText.title))
    frame.draw(on: &canvas)
    let body = frame.body
    guard body.columns >= Diagram.size.columns, body.rows >= Diagram.size.rows else {
      return drawChain(on: &canvas, in: body)
    }
    // In the middle, the words below it included.
    let words = words(width: Diagram.size.columns)
    let rows = Diagram.size.rows + 1 + words.count
    let corner = Point(
      column: body.column + (body.columns - Diagram.size.columns) / 2,
      row: body.row + max(0, (body.rows - rows) / 2))
    drawBoxes(on: &canvas, corner)
    for way in Diagram.ways where !way.isTaken(model.diagram) {
      draw(way, model.theme.style(.dim), on: &canvas, corner)
    }
    for way in Diagram.ways where way.isTaken(model.diagram) {
      draw(way, model.theme.style(.strong), on: &canvas, corner)
    }
    canvas.write(
      guide.text(.fromAnywhere), column: corner.column + 29, row: corner.row + 11,
      style: model.theme.style(.dim))
    for (offset, line) in words.enumerated() {
      let row = corner.row + Diagram.size.rows + 1 + offset
      guard row < body.endRow else { return }
      canvas.write(line.text, column: corner.column, row: row, style: model.theme.style(line.role))
    }
  }

  /// The state where the session is; nil while there is none.
  private var present: StateName? {
    model.session.count > 0 ? model.session.present.stateName : nil
  }

  private func role(of state: StateName) -> Theme.Role {
    if state == present?.inDiagram { return .present }
    return model.diagram.visited.contains(state) ? .strong : .dim
  }

  private func drawBoxes(on canvas: inout Canvas, _ corner: Point) {
    for box in Diagram.boxes {
      let role = role(of: box.state)
      let rect = Rect(
        column: corner.column + box.column, row: corner.row + box.row, columns: box.columns,
        rows: 3)
      canvas.drawBox(rect, style: model.theme.style(role == .dim ? .dim : .strong))
      let name = box.state == present?.inDiagram ? present?.rawValue : box.state.rawValue
      let text = name ?? ""
      let inside = Rect(
        column: rect.column + 1, row: rect.row + 1, columns: rect.columns - 2, rows: 1)
      if role == .present { canvas.clear(inside, style: model.theme.style(.present)) }
      canvas.write(
        text, column: inside.column + max(0, (inside.columns - text.utf8.count) / 2),
        row: inside.row, style: model.theme.style(role), end: inside.endColumn)
    }
  }

  private func draw(
    _ way: Diagram.Way, _ style: Style, on canvas: inout Canvas, _ corner: Point
  ) {
    func moved(_ point: Point) -> Point {
      Point(column: point.column + corner.column, row: point.row + corner.row)
    }
    canvas.drawArrow(through: way.points.map(moved), style: style)
    let label = moved(way.labelPoint)
    canvas.write(way.label, column: label.column, row: label.row, style: style)
  }

  /// What is said below the diagram: where the session is, and what the lines mean.
  private func words(width: Int) -> [(text: String, role: Theme.Role)] {
    let sentence = present.map { guide.sentence(for: $0) } ?? guide.text(.noWayTaken)
    let legend = (present == nil ? [] : [guide.text(.brightMeaning)]) + [guide.text(.linesMeaning)]
    return TextWrap.lines(sentence, width: width).map { ($0, .text) }
      + TextWrap.lines(legend.joined(separator: " "), width: width).map { ($0, .dim) }
  }

  // MARK: On a small screen

  /// The states as words with arrows between.
  private func drawChain(on canvas: inout Canvas, in rect: Rect) {
    var (column, row) = (rect.column, rect.row)
    let states = Diagram.chain.filter { $0 != .bdat || model.diagram.visited.contains($0) }
    for (index, state) in states.enumerated() {
      let isPresent = state == present?.inDiagram
      let name = isPresent ? " \(present?.rawValue ?? "") " : state.rawValue
      let arrow = index == 0 ? "" : " → "
      if column + TextCells.width(arrow + name) > rect.endColumn {
        (column, row) = (rect.column, row + 1)
      }
      guard row < rect.endRow else { return }
      column = canvas.write(
        arrow, column: column, row: row, style: model.theme.style(.dim), end: rect.endColumn)
      column = canvas.write(
        name, column: column, row: row, style: model.theme.style(role(of: state)),
        end: rect.endColumn)
    }
    for (offset, line) in words(width: rect.columns).enumerated() {
      guard row + 2 + offset < rect.endRow else { return }
      canvas.write(
        line.text, column: rect.column, row: row + 2 + offset, style: model.theme.style(line.role),
        end: rect.endColumn)
    }
  }
}
