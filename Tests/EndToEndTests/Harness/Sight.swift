/// Something that a person sees on the screen.
enum Sight: Sendable, ExpressibleByStringInterpolation {
  /// Anywhere.
  case text(String)
  /// Nowhere.
  case no(String)
  /// In so many rows.
  case rows(Int, with: String)
  /// What is typed to the server, whole, with `▏` where the cursor is; pale text counts.
  case line(String)
  /// In the row of the cursor.
  case atCursor(String)
  /// In a line that is selected.
  case selected(String)

  init(stringLiteral text: String) { self = .text(text) }

  func isIn(_ view: TerminalView) -> Bool {
    switch self {
    case .text(let text): view.text.contains(text)
    case .no(let text): !view.text.contains(text)
    case .rows(let count, let text): view.rows.count(where: { $0.contains(text) }) == count
    case .line(let line): view.line == line
    case .atCursor(let text): view.cursorRow.contains(text)
    case .selected(let text): view.selected.contains { $0.contains(text) }
    }
  }
}
