import SMTPCore

/// Which entries are seen, and how many rows of time stand above each.
package struct LadderLayout {
  /// An entry that is seen.
  struct Place: Hashable {
    /// Its number.
    var entry: Int
    /// Rows that stand for the time before it.
    var gap: Int
    /// Its own row, from the top.
    var row: Int
  }

  /// The entries that are seen, from the top.
  let places: [Place]

  /// Lays out the entries around `selection` in so many rows; a third of these is for what follows
  /// it. Only the times of entries are looked at.
  init(_ timeline: Timeline, count: Int, selection: Int, rows: Int) {
    guard count > 0, rows > 0 else {
      places = []
      return
    }
    let mostGap = rows >= 16 ? 4 : rows >= 10 ? 2 : 1
    func gap(_ entry: Int) -> Int {
      min(mostGap, Self.rows(for: Self.pause(before: entry, in: timeline) ?? 0))
    }
    let selection = max(0, min(selection, count - 1))
    var below = 0
    var last = selection
    while last + 1 < count, below + gap(last + 1) + 1 <= rows / 3 {
      last += 1
      below += gap(last) + 1
    }
    var used = below + 1
    var first = selection
    while first > 0, used + gap(first) + 1 <= rows {
      used += gap(first) + 1
      first -= 1
    }
    var places: [Place] = []
    var row = 0
    var entry = first
    while entry < count {
      let gap = entry == first ? 0 : gap(entry)
      guard row + gap < rows else { break }
      places.append(Place(entry: entry, gap: gap, row: row + gap))
      row += gap + 1
      entry += 1
    }
    self.places = places
  }

  /// Microseconds between an entry and the one before; nil without times.
  static func pause(before entry: Int, in timeline: Timeline) -> Int64? {
    let entries = timeline.entries
    guard entry > 0, entries.indices.contains(entry), let at = entries[entry].at,
      let before = entries[entry - 1].at
    else { return nil }
    return max(0, at.since(before))
  }

  /// The rows of a pause: one more each time it is ten times as long, so that minutes and
  /// milliseconds have room on one screen.
  package static func rows(for pause: Int64) -> Int {
    switch pause {
    case ..<300_000: 0
    case ..<3_000_000: 1
    case ..<30_000_000: 2
    case ..<300_000_000: 3
    default: 4
    }
  }
}
