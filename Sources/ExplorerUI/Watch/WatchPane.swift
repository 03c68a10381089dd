import SMTPGuide
import TerminalCanvas

/// Whose session is watched, in the place of the prompt.
struct WatchPane {
  let model: Model

  /// Draws it on the first row of `rect`, and below it what that means, as far as there is room.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard let watched = model.session.watched, !rect.isEmpty else { return }
    canvas.clear(rect)
    let guide = model.guide
    let first = guide.text(
      OthersText.watching(number: watched.number, from: watched.from, name: watched.name))
    var texts = [first]
    if rect.rows > 1 { texts.append(guide.text(.lookingOn)) }
    for (offset, text) in texts.enumerated() {
      canvas.write(
        text, column: rect.column + 1, row: rect.row + offset,
        style: model.theme.style(offset == 0 ? .text : .dim), end: rect.endColumn)
    }
  }
}
