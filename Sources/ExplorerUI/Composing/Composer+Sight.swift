import SMTPCore

/// What of the message is seen.
extension Composer {
  /// Moves what is seen so far that the cursor is in it: by half of it at least, so that the text
  /// stands still while a few lines are typed. No more than half of it stays empty.
  ///
  /// - Parameter height: How many lines are seen at once.
  mutating func fit(height: Int) {
    guard height > 0 else { return }
    if row < top { top = max(0, row - height / 2) }
    if row - top >= height { top = row - height + max(1, height / 2) }
    top = count > height ? min(top, count - (height + 1) / 2) : 0
  }

  /// Moves the cursor and what is seen by so many times of what is seen at once, less a line.
  mutating func move(byPages pages: Int, height: Int) {
    let rows = pages * max(1, height - 1)
    let target = row.addingClamped(rows)
    scroll(by: rows, height: height)
    move(by: target - row)
    fit(height: height)
  }

  /// Moves what is seen by so many lines, and the cursor as far as it must to stay in it.
  mutating func scroll(by rows: Int, height: Int) {
    fit(height: height)
    top = min(max(0, top.addingClamped(rows)), max(top, count - height))
    let last = top.addingClamped(max(1, height) - 1)
    move(by: min(max(row, top), last) - row)
  }
}
