import SMTPGuide
import TerminalCanvas

/// The last line of every screen: the most useful keys, or what just happened. A press on a hint
/// does what its key does.
struct HintLine {
  let model: Model
  /// The most useful first: those that do not fit are left out.
  let hints: [Hint]
  /// A notice that is too long for the line stands above this; nil for the line itself.
  var noticePlace: Rect?

  /// A hint that has its place: its keys with what they do, and the word behind them.
  private struct Part {
    var column: Int
    var actions: [ActionID]
    var labels: [String]
    var word: String

    var keys: String { labels.joined(separator: Hint.separator(labels)) }
    var columns: Int { TextCells.width(keys) + 1 + TextCells.width(word) }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let notice = model.notice {
      let style = model.theme.style(notice.isTrouble ? Theme.Role.danger : .strong)
      guard drawAbove(notice.text, style, on: &canvas, noticePlace ?? rect) else {
        canvas.write(
          notice.text, column: rect.column + 1, row: rect.row, style: style, end: rect.endColumn)
        return
      }
    }
    // A question has all the keys, and names its own.
    guard model.dialog == nil else { return }
    for part in parts(in: rect) {
      let column = canvas.write(
        part.keys, column: part.column, row: rect.row, style: model.theme.style(.key))
      canvas.write(
        " " + part.word, column: column, row: rect.row, style: model.theme.style(.dim))
    }
  }

  /// Draws what is too long for one line over the panes; false where it is not, or they are too low.
  private func drawAbove(
    _ text: String, _ style: Style, on canvas: inout Canvas, _ place: Rect
  ) -> Bool {
    guard TextCells.width(text) >= place.columns, place.columns > 2 else { return false }
    let lines = TextWrap.lines(text, width: place.columns - 2)
    // Rules above and below.
    guard lines.count + 2 <= place.row else { return false }
    let area = PopupArea(theme: model.theme).clear(
      rows: lines.count + 1, above: place, on: &canvas)
    TitledRule(theme: model.theme).draw(on: &canvas, in: area)
    for (offset, line) in lines.enumerated() {
      canvas.write(
        line, column: area.column + 1, row: area.row + 1 + offset, style: style,
        end: area.endColumn)
    }
    return true
  }

  /// What the hint at a point does; nil where there is none. Of several keys each does its own,
  /// and the word what the first does.
  func action(at point: Point, in rect: Rect) -> ActionID? {
    guard model.notice == nil, rect.contains(point),
      let part = parts(in: rect).last(where: { $0.column <= point.column }),
      point.column < part.column + part.columns
    else { return nil }
    var column = part.column
    let gap = Hint.separator(part.labels).utf8.count
    for (label, action) in zip(part.labels, part.actions) {
      let end = column + TextCells.width(label)
      if (column..<end).contains(point.column) { return action }
      column = end + gap
    }
    return part.actions.first
  }

  /// The hints that there is room for.
  private func parts(in rect: Rect) -> [Part] {
    let contexts = model.contexts
    var parts = hints.compactMap { hint in
      hint.labels(in: contexts).map {
        Part(column: 0, actions: hint.actions, labels: $0, word: hint.title(model.guide))
      }
    }
    let loose = parts.reduce(1) { $0 + $1.columns } + 3 * max(0, parts.count - 1) <= rect.columns
    let gap = loose && rect.columns >= 96 ? 3 : 2
    var column = rect.column + 1
    for index in parts.indices {
      parts[index].column = column
      guard column + parts[index].columns <= rect.endColumn else {
        return Array(parts[..<index])
      }
      column += parts[index].columns + gap
    }
    return parts
  }
}
