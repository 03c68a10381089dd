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
      line.draw(on: &canvas, in: rect)
    } else {
      for (row, index) in rows(in: rect).enumerated() {
        draw(index, on: &canvas, in: rect, row: rect.row + row)
      }
    }
  }

  /// Which reply is drawn at a point; nil where none is.
  func proposal(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    if rect.rows == 1 { return line.proposal(atColumn: point.column, in: rect) }
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
    canvas.markSelected(row: row, of: rect, scene.style(.selection))
  }

  /// The code, and how many lines there are if it is not one: what it says stands beside it.
  private static func short(_ reply: ReplySuggestion) -> String {
    let code = reply.code.map(String.init) ?? ""
    return reply.lines.count > 1 ? "\(code)-…" : code
  }

  /// All of them in one line.
  private var line: SuggestedLine { SuggestedLine(scene: scene, texts: replies.map(Self.short)) }
}
