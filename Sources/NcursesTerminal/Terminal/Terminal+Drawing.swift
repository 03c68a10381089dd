import CNcurses
package import TerminalCanvas

extension Terminal {
  /// Draws what has changed.
  package func draw(_ canvas: Canvas) {
    wanted = canvas
    guard isUp else { return }
    let canvas = abilities.isUnicode ? canvas : canvas.inASCII()
    let former = shown?.size == canvas.size ? shown : nil
    let window = standard_window()
    if former == nil {
      werase(window)
    }
    for row in 0..<min(canvas.size.rows, size.rows) {
      put(canvas[row: row], over: former?[row: row], row: row)
    }
    shown = canvas
    place(canvas.cursor)
    wnoutrefresh(window)
    doupdate()
  }

  /// Draws all of the last canvas anew.
  package func repaint() {
    guard isUp else { return }
    clearok(current_window(), true)
    shown = nil
    if let wanted {
      draw(wanted)
    } else {
      wnoutrefresh(standard_window())
      doupdate()
    }
  }

  /// Gives ncurses the cells of a row from the first that has changed to the last.
  private func put(_ cells: ArraySlice<Cell>, over former: ArraySlice<Cell>?, row: Int) {
    var first = cells.startIndex
    var last = cells.endIndex
    if let former {
      while first < last, cells[first] == former[first] { first += 1 }
      while last > first, cells[last - 1] == former[last - 1] { last -= 1 }
      guard first < last else { return }
      // A wide character is whole.
      while first > cells.startIndex, cells[first].width == 0 { first -= 1 }
      while last < cells.endIndex, cells[last].width == 0 { last += 1 }
    }
    let column = first - cells.startIndex
    let changed = characters(cells[first..<last].prefix(max(0, size.columns - column)))
    // This function neither wraps nor scrolls, at the bottom right corner either.
    mvwadd_wchnstr(
      standard_window(), Int32(row), Int32(column), changed, Int32(changed.count))
  }

  private func characters(_ cells: ArraySlice<Cell>) -> [cchar_t] {
    var characters: [cchar_t] = []
    characters.reserveCapacity(cells.count)
    // How many columns are still covered by a character before.
    var covered = 0
    for (index, cell) in zip(cells.indices, cells) {
      if covered > 0 {
        covered -= 1
        continue
      }
      var glyph = Glyph(cell, isUnicode: abilities.isUnicode)
      if index + glyph.width > cells.endIndex { glyph = .blank }
      covered = glyph.width - 1
      characters.append(glyph.cell(pen.ink(cell.style)))
    }
    return characters
  }

  private func place(_ cursor: Point?) {
    let window = standard_window()
    var isShown = false
    if let cursor, Rect(size).contains(cursor) {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
      isShown = true
    }
    // A hidden cursor may stay where drawing has left it.
    leaveok(window, !isShown)
    guard isShown != isCursorShown else { return }
    curs_set(isShown ? 1 : 0)
    isCursorShown = isShown
  }
}
