/// What a person sees in a window of a terminal at one moment.
struct TerminalView: Sendable {
  /// The rows, without the blanks at their ends.
  let rows: [String]
  /// Where the cursor is, from 0.
  let cursor: (column: Int, row: Int)

  /// All rows.
  var text: String { rows.joined(separator: "\n") }

  /// The row with the cursor.
  var cursorRow: String { rows.indices.contains(cursor.row) ? rows[cursor.row] : "" }

  /// What stands before the cursor in its row, where no character there is wide.
  var beforeCursor: String {
    let text = cursorRow.prefix(cursor.column)
    return text + String(repeating: " ", count: cursor.column - text.count)
  }

  /// What is typed to the server, with `▏` where the cursor is; nil where the cursor is elsewhere.
  var line: String? {
    let before = beforeCursor
    guard before.hasPrefix(" C: ") else { return nil }
    return before.dropFirst(4) + "▏" + cursorRow.dropFirst(cursor.column)
  }

  /// The selected lines of the log and of lists, without what stands beside them.
  var selected: [Substring] {
    rows.filter { $0.drop(while: { $0 == " " }).hasPrefix("▸") }
      .map { row in row.lastIndex(of: "│").map { row[..<$0] } ?? row[...] }
  }

  /// Reads a line with the cursor's place, and the rows behind it.
  init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    guard place.count == 2 else { throw HarnessError.never("the place of the cursor") }
    cursor = (place[0], place[1])
    if lines.last == "" { lines.removeLast() }
    rows = lines
  }

  /// The first row that holds a text.
  func row(with text: String) -> String? { rows.first { $0.contains(text) } }
}
