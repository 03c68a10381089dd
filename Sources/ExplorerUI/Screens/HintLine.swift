import SMTPGuide
import TerminalCanvas

/// The last line of every screen: the most useful keys, or what just happened.
struct HintLine {
  let model: Model
  /// The most useful first: those that do not fit are left out.
  let hints: [Hint]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let notice = model.notice {
      let role = notice.isTrouble ? Theme.Role.danger : .strong
      canvas.write(
        notice.text, column: rect.column + 1, row: rect.row, style: model.theme.style(role),
        end: rect.endColumn)
      return
    }
    let parts = self.parts
    let loose = width(parts, gap: 3) + 1 <= rect.columns && rect.columns >= 96
    let gap = loose ? 3 : 2
    var column = rect.column + 1
    for (index, part) in parts.enumerated() {
      let start = index == 0 ? column : column + gap
      guard start + width(part) <= rect.endColumn else { break }
      column = canvas.write(
        part.keys, column: start, row: rect.row, style: model.theme.style(.key))
      column = canvas.write(
        " " + part.word, column: column, row: rect.row, style: model.theme.style(.dim))
    }
  }

  private var parts: [(keys: String, word: String)] {
    let contexts = model.contexts
    return hints.compactMap { hint in
      hint.keys(in: contexts).map { ($0, hint.title(model.guide)) }
    }
  }

  private func width(_ part: (keys: String, word: String)) -> Int {
    TextCells.width(part.keys) + 1 + TextCells.width(part.word)
  }

  private func width(_ parts: [(keys: String, word: String)], gap: Int) -> Int {
    parts.reduce(0) { $0 + width($1) } + gap * max(0, parts.count - 1)
  }
}
