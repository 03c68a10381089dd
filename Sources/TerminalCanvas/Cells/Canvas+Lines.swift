/// Lines between parts of a screen. They join where they cross, and where one ends at another or
/// in the cell beside it, in whatever order they are drawn.
extension Canvas {
  /// Draws a horizontal line.
  package mutating func drawHorizontal(
    column: Int, row: Int, columns: Int, style: Style = .plain
  ) {
    let visible = Rect(column: column, row: row, columns: columns, rows: 1).intersection(bounds)
    guard !visible.isEmpty else { return }
    for column in visible.column..<visible.endColumn {
      var arms = line(column, row)
      if column > visible.column || connect(.right, column - 1, row) { arms.insert(.left) }
      if column < visible.endColumn - 1 || connect(.left, column + 1, row) { arms.insert(.right) }
      if line(column, row - 1).isVertical, connect(.down, column, row - 1) { arms.insert(.up) }
      if line(column, row + 1).isVertical, connect(.up, column, row + 1) { arms.insert(.down) }
      if arms.isDisjoint(with: .horizontal) { arms.formUnion(.horizontal) }
      place(arms, column: column, row: row, style: style)
    }
  }

  /// Draws a vertical line.
  package mutating func drawVertical(column: Int, row: Int, rows: Int, style: Style = .plain) {
    let visible = Rect(column: column, row: row, columns: 1, rows: rows).intersection(bounds)
    guard !visible.isEmpty else { return }
    for row in visible.row..<visible.endRow {
      var arms = line(column, row)
      if row > visible.row || connect(.down, column, row - 1) { arms.insert(.up) }
      if row < visible.endRow - 1 || connect(.up, column, row + 1) { arms.insert(.down) }
      if line(column - 1, row).isHorizontal, connect(.right, column - 1, row) {
        arms.insert(.left)
      }
      if line(column + 1, row).isHorizontal, connect(.left, column + 1, row) {
        arms.insert(.right)
      }
      if arms.isDisjoint(with: .vertical) { arms.formUnion(.vertical) }
      place(arms, column: column, row: row, style: style)
    }
  }

  /// Draws a rectangle around what is laid over the screen; it joins nothing.
  package mutating func drawBox(_ rect: Rect, style: Style = .plain) {
    guard rect.columns >= 2, rect.rows >= 2 else { return }
    let (left, right, top, bottom) = (rect.column, rect.endColumn - 1, rect.row, rect.endRow - 1)
    let visible = rect.intersection(bounds)
    for column in visible.column..<visible.endColumn {
      for row in [top, bottom] {
        put(Cell(text: LineArms.horizontal.text, style: style), column: column, row: row)
      }
    }
    for row in visible.row..<visible.endRow {
      for column in [left, right] {
        put(Cell(text: LineArms.vertical.text, style: style), column: column, row: row)
      }
    }
    let corners: [(LineArms, Int, Int)] = [
      ([.down, .right], left, top), ([.down, .left], right, top),
      ([.up, .right], left, bottom), ([.up, .left], right, bottom),
    ]
    for (arms, column, row) in corners {
      put(Cell(text: arms.text, style: style), column: column, row: row)
    }
  }

  /// Draws a horizontal line with words in it: `─ Title ─────── trailing ─`.
  ///
  /// The title is cut to the room there is; the trailing words are left out where both have none.
  package mutating func drawRule(
    row: Int, column: Int, columns: Int, title: StyledText? = nil, trailing: StyledText? = nil,
    style: Style = .plain
  ) {
    drawHorizontal(column: column, row: row, columns: columns, style: style)
    // A stroke and a blank at either end of the words.
    let room = columns - 4
    guard room > 0 else { return }
    let title = (title ?? StyledText()).cut(to: room)
    var used = 0
    if !title.isEmpty {
      used = title.width + 2
      writeWords(title, column: column + 1, row: row, style)
    }
    if let trailing, !trailing.isEmpty, trailing.width + 2 + used <= columns - 3 {
      writeWords(trailing, column: column + columns - trailing.width - 3, row: row, style)
    }
  }

  private mutating func writeWords(_ words: StyledText, column: Int, row: Int, _ style: Style) {
    let blank = StyledText(" ", style)
    write(blank + words + blank, column: column, row: row)
  }

  /// Lets the line in a cell, if there is one, reach into a cell beside it.
  private mutating func connect(_ arm: LineArms, _ column: Int, _ row: Int) -> Bool {
    let arms = line(column, row)
    guard !arms.isEmpty else { return false }
    if !arms.contains(arm) {
      place(arms.union(arm), column: column, row: row, style: self[column, row].style)
    }
    return true
  }
}

extension LineArms {
  /// Whether it is part of a vertical line and of no other.
  fileprivate var isVertical: Bool { !isEmpty && isSubset(of: .vertical) }
  /// Whether it is part of a horizontal line and of no other.
  fileprivate var isHorizontal: Bool { !isEmpty && isSubset(of: .horizontal) }
}
