import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What may be answered to the client, once the person is the server: what a sensible server would
/// say first.
struct ReplyList {
  let scene: Scene
  let replies: [ReplySuggestion]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    if rect.rows == 1 {
      drawLine(on: &canvas, in: rect)
    } else {
      for (row, index) in rows(in: rect).enumerated() {
        draw(index, on: &canvas, in: rect, row: rect.row + row)
      }
    }
  }

  /// Which reply is drawn at a point; nil where none is.
  func proposal(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    if rect.rows == 1 { return words(in: rect).first { $0.columns.contains(point.column) }?.index }
    let rows = rows(in: rect)
    let row = point.row - rect.row
    return rows.count > row ? rows[rows.startIndex + row] : nil
  }

  /// What there is room for, the chosen one among it.
  private func rows(in rect: Rect) -> Range<Int> {
    let count = min(replies.count, rect.rows)
    let chosen = scene.model.prompt.proposal ?? 0
    let first = max(0, min(chosen - count + 1, replies.count - count))
    return first..<first + count
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in rect: Rect, row: Int) {
    let reply = replies[index]
    let words = scene.guide.words(for: reply)
    let end = rect.endColumn - 1
    let role: Theme.Role = reply.code.map { .category(ReplyCategory(code: $0)) } ?? .strong
    let column = canvas.write(
      Self.short(reply), column: rect.column + 1, row: row, style: scene.style(role), end: end)
    let textColumn = max(column + 2, rect.column + 5)
    let room = end - textColumn
    canvas.write(
      TextCells.width(words.text) <= room ? words.text : words.short, column: textColumn, row: row,
      end: end)
    guard scene.model.prompt.proposal == index else { return }
    let selection = scene.style(.selection)
    canvas.restyle(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)) { style in
      style.background = selection.background
      style.attributes.formUnion(selection.attributes)
    }
  }

  /// The code, and how many lines there are if it is not one: what it says stands beside it.
  private static func short(_ reply: ReplySuggestion) -> String {
    let code = reply.code.map(String.init) ?? ""
    return reply.lines.count > 1 ? "\(code)-…" : code
  }

  // MARK: As one line

  private struct Word {
    var index: Int
    var text: String
    var columns: Range<Int>
  }

  private func drawLine(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      scene.guide.text(.nextPart), column: rect.column + 1, row: rect.row, style: scene.style(.dim),
      end: rect.endColumn - 1)
    for word in words(in: rect) {
      let isChosen = word.index == scene.model.prompt.proposal
      canvas.write(
        word.text, column: word.columns.lowerBound, row: rect.row,
        style: scene.style(isChosen ? .selection : .strong), end: word.columns.upperBound)
    }
  }

  /// The codes that the line has room for, from the chosen one on.
  private func words(in rect: Rect) -> [Word] {
    var column = rect.column + 1 + TextCells.width(scene.guide.text(.nextPart)) + 2
    var words: [Word] = []
    for index in replies.indices.dropFirst(max(0, scene.model.prompt.proposal ?? 0)) {
      let text = Self.short(replies[index])
      let end = column + TextCells.width(text)
      guard end <= rect.endColumn - 1 else { break }
      words.append(Word(index: index, text: text, columns: column..<end))
      column = end + 2
    }
    return words
  }
}
