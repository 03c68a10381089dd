/// The part of a long line that is seen.
///
/// It depends on nothing but the line, the cursor and the room, and moves by half its room at a
/// time, so that the text does not flow at every key.
struct LineWindow: Hashable {
  /// The characters that are seen.
  var range: Range<Int>
  var hasMoreBefore: Bool
  var hasMoreBehind: Bool

  /// What is seen in `columns` of a line of `count` characters, `width` columns each; the cursor
  /// needs a column of its own behind the last one.
  init(count: Int, cursor: Int, columns: Int, _ width: (Int) -> Int) {
    var start = 0
    if !Self.fits(0, cursor, count, columns, width) {
      start = Self.start(cursor: cursor, columns: columns, width)
    }
    hasMoreBefore = start > 0
    var room = columns - (hasMoreBefore ? 1 : 0)
    var end = start
    while end < count, width(end) <= room {
      room -= width(end)
      end += 1
    }
    hasMoreBehind = end < count
    // The mark of what follows takes the last column.
    while hasMoreBehind, room < 1, end > max(start, cursor) {
      end -= 1
      room += width(end)
    }
    range = start..<max(start, end)
  }

  /// Whether the cursor is seen if the line is shown from `start` on.
  private static func fits(
    _ start: Int, _ cursor: Int, _ count: Int, _ columns: Int, _ width: (Int) -> Int
  ) -> Bool {
    var used = 0
    for index in start..<cursor {
      used += width(index)
      if used >= columns { return false }
    }
    let own = cursor < count ? width(cursor) : 1
    let mark = cursor + 1 < count ? 1 : 0
    return used + own + mark <= columns
  }

  /// The first character that is seen: a step of half the room, so far on that the cursor has its
  /// place and something is seen before it.
  private static func start(cursor: Int, columns: Int, _ width: (Int) -> Int) -> Int {
    let step = max(1, columns / 2)
    var before = 0
    for index in 0..<cursor { before += width(index) }
    // The cursor, and a mark at either end.
    let room = max(1, columns - 4)
    let steps = max(0, before - room + step - 1) / step
    var skipped = 0
    var start = 0
    while start < cursor, skipped < steps * step {
      skipped += width(start)
      start += 1
    }
    return start
  }
}
