import SMTPCore
import SMTPGuide
import TerminalCanvas

/// The phases of the session, and at their right whose turn it is.
struct StateStrip {
  let scene: Scene

  /// From this width on there are two blanks between phases, and the state's precise name.
  private static let wideColumns = ExplorerLayout.wideColumns
  /// From this width on every phase has its name.
  private static let namedColumns = 76

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let phases = Phase.all(
      of: scene.viewed, isSubmission: scene.model.session.target.isSubmission, guide: scene.guide)
    var column = rect.column + 1
    if rect.columns >= Self.namedColumns {
      column = draw(phases, gap: rect.columns >= Self.wideColumns ? 2 : 1, &canvas, in: rect)
    } else {
      column = drawShort(phases, &canvas, in: rect)
    }
    drawTurn(&canvas, in: rect, from: column + 1)
  }

  /// Every phase with its name and room for its mark, so that it keeps its place.
  private func draw(_ phases: [Phase], gap: Int, _ canvas: inout Canvas, in rect: Rect) -> Int {
    var column = rect.column + 1
    for (index, phase) in phases.enumerated() {
      if index > 0 { column += gap }
      if case .present(let detail) = phase.standing {
        column = drawPresent(phase.name, detail, &canvas, column, rect)
        continue
      }
      let isDim = phase.standing != .done
      column = canvas.write(
        phase.name + " ", column: column, row: rect.row,
        style: scene.style(isDim ? .dim : .text), end: rect.endColumn)
      column = drawMark(phase.standing, blank: " ", &canvas, column, rect)
    }
    return column
  }

  /// A mark for each phase, and the name of the present one only.
  private func drawShort(_ phases: [Phase], _ canvas: inout Canvas, in rect: Rect) -> Int {
    var column = rect.column + 1
    for phase in phases {
      if case .present(let detail) = phase.standing {
        column = drawPresent(phase.name, detail, &canvas, column, rect)
      } else {
        column = drawMark(phase.standing, blank: "·", &canvas, column, rect)
      }
    }
    return column
  }

  private func drawPresent(
    _ name: String, _ detail: String, _ canvas: inout Canvas, _ column: Int, _ rect: Rect
  ) -> Int {
    let text = detail.isEmpty ? name : name + " " + detail
    var column = canvas.write("▐", column: column, row: rect.row, end: rect.endColumn)
    column = canvas.write(
      " \(text) ", column: column, row: rect.row, style: scene.style(.present),
      end: rect.endColumn)
    return canvas.write("▌", column: column, row: rect.row, end: rect.endColumn)
  }

  private func drawMark(
    _ standing: Phase.Standing, blank: String, _ canvas: inout Canvas, _ column: Int, _ rect: Rect
  ) -> Int {
    let (mark, role): (String, Theme.Role) =
      switch standing {
      case .done: ("✓", .category(.success))
      case .unavailable: ("–", .dim)
      case .ahead, .present: (blank, .dim)
      }
    return canvas.write(
      mark, column: column, row: rect.row, style: scene.style(role), end: rect.endColumn)
  }

  // MARK: Whose turn it is

  private func drawTurn(_ canvas: inout Canvas, in rect: Rect, from start: Int) {
    let end = rect.endColumn - 1
    let turn = Turn(scene)
    var name = ""
    if rect.columns >= Self.wideColumns, scene.isConnected {
      name = "  " + scene.guide.text(.state(scene.viewed.stateName))
    }
    for text in turn.texts.map({ scene.guide.text($0) }) {
      for tail in [name, ""] {
        let width = TextCells.width(text) + TextCells.width(tail)
        guard start + width <= end else { continue }
        let column = canvas.write(
          text, column: end - width, row: rect.row, style: scene.style(turn.role))
        canvas.write(tail, column: column, row: rect.row, style: scene.style(.dim))
        return
      }
    }
  }
}
