import SMTPCore
import TerminalCanvas

/// Draws a row of a comparison: what is the same stands back, what differs has a sign and a colour.
struct ComparisonRowDrawing {
  let row: ComparisonRow
  let theme: Theme
  /// How the selected row looks; nil for any other.
  let selected: Style?

  /// Columns for one of two that stand side by side.
  static func half(of rect: Rect) -> Int { max(1, (rect.columns - 3) / 2) }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.columns > 6 else { return }
    guard !row.isWide else { return drawHalves(on: &canvas, rect) }
    var rest = rect
    let sign = rest.takeLeft(2)
    canvas.write(row.sign, column: sign.column, row: rect.row, style: style, end: sign.endColumn)
    if let times = row.times {
      let text = "\(TimeSpan.length(times.first)) → \(TimeSpan.length(times.second))"
      rest = drawTime(text, isSlow: true, on: &canvas, in: rest)
    }
    canvas.write(
      indent + row.first + row.second, column: rest.column, row: rect.row, style: style,
      end: rest.endColumn)
  }

  private func drawHalves(on canvas: inout Canvas, _ rect: Rect) {
    var rest = rect
    var left = rest.takeLeft(Self.half(of: rect))
    let sign = rest.takeLeft(3)
    var right = rest
    if let times = row.times {
      left = drawTime(
        TimeSpan.length(times.first), isSlow: times.first > times.second, on: &canvas, in: left)
      right = drawTime(
        TimeSpan.length(times.second), isSlow: times.second > times.first, on: &canvas, in: right)
    }
    canvas.write(
      row.sign, column: sign.column + 1, row: rect.row, style: style, end: sign.endColumn)
    for (text, rect) in [(row.first, left), (row.second, right)] where !text.isEmpty {
      canvas.write(
        indent + text, column: rect.column, row: rect.row, style: style, end: rect.endColumn)
    }
  }

  /// Draws a time at the right, and returns what is left of the row.
  private func drawTime(
    _ text: String, isSlow: Bool, on canvas: inout Canvas, in rect: Rect
  ) -> Rect {
    var rest = rect
    let place = rest.takeRight(TextCells.width(text))
    canvas.write(
      text, column: place.column, row: rect.row,
      style: selected ?? theme.style(isSlow ? .warning : .dim), end: place.endColumn)
    _ = rest.takeRight(1)
    return rest
  }

  private var indent: String { row.kind == .title ? "" : "  " }

  private var style: Style {
    if let selected { return selected }
    guard row.differs else { return theme.style(.dim) }
    return switch row.sides {
    case .first: theme.style(.category(.permanent))
    case .second: theme.style(.category(.success))
    case .both: theme.style(.warning)
    case .common: theme.style(.strong)
    }
  }
}
