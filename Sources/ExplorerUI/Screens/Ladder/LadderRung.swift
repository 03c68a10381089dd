import TerminalCanvas

/// One row of the ladder: an arrow with its text near where it comes from, or a line across.
struct LadderRung {
  let theme: Theme
  let step: LadderStep
  let columns: LadderColumns
  let time: String
  let isSelected: Bool
  let isMarked: Bool

  func draw(on canvas: inout Canvas, row: Int) {
    let selected = isSelected ? theme.style(.selection) : nil
    if let selected {
      canvas.write("▸", column: columns.start, row: row, style: selected, end: columns.end)
    }
    if isMarked {
      canvas.write(
        "•", column: columns.start + (isSelected ? 1 : 0), row: row,
        style: selected ?? theme.style(.warning), end: columns.end)
    }
    if let column = columns.time {
      let start = max(column, columns.client - 2 - TextCells.width(time))
      canvas.write(
        time, column: start, row: row, style: selected ?? theme.style(.dim),
        end: columns.client - 1)
    }
    drawArrow(on: &canvas, row: row, selected)
    if let column = columns.latency, let latency = step.latency {
      let text = (step.isSlow ? "! " : "") + TimeSpan.length(latency)
      let start = max(column, columns.end - TextCells.width(text))
      canvas.write(
        text, column: start, row: row, style: theme.style(step.isSlow ? .warning : .dim),
        end: columns.end)
    }
  }

  private func drawArrow(on canvas: inout Canvas, row: Int, _ selected: Style?) {
    let first = columns.client + 1
    let end = columns.server
    guard end - first >= 3 else { return }
    let line = selected ?? theme.style(step.shape == .across ? step.role.ofLine : .rule)
    let dash = step.shape == .across ? (step.role == .security ? "═" : "╌") : "─"
    canvas.write(
      String(repeating: dash, count: end - first), column: first, row: row, style: line, end: end)
    switch step.shape {
    case .outgoing: canvas.write("→", column: end - 1, row: row, style: line)
    case .incoming: canvas.write("←", column: first, row: row, style: line)
    case .across: break
    }
    let room = end - first - 6
    guard room > 0 else { return }
    let width = min(room, TextCells.width(step.text))
    let start =
      switch step.shape {
      case .outgoing: first + 1
      case .incoming: end - 3 - width
      case .across: first + (end - first - width - 2) / 2
      }
    let style = selected ?? theme.style(step.role)
    canvas.write(" ", column: start, row: row, style: style)
    canvas.write(
      step.text, column: start + 1, row: row, style: style, end: start + 1 + width)
    canvas.write(" ", column: start + 1 + width, row: row, style: style)
  }
}

extension Theme.Role {
  /// The role of a line across that bears a text of this one.
  fileprivate var ofLine: Theme.Role { self == .security ? .security : .rule }
}
