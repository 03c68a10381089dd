import SMTPCore

/// The rows of the log around a place, made for as few entries as can fill a window.
struct LogWindow {
  let model: Model
  /// How many rows are seen at once.
  let height: Int

  private var count: Int { model.session.count }

  /// All rows of some entries; entries that do not exist or have not happened are left out.
  func rows(of range: Range<Int>) -> [LogRow] {
    let entries = EntryRows(model: model)
    var rows: [LogRow] = []
    model.session.timeline.visit(range.clamped(to: 0..<count)) { index, observation, session in
      rows += entries.rows(index, observation, session)
    }
    return rows
  }

  /// The rows that are seen.
  var visible: [LogRow] {
    guard height > 0, count > 0 else { return [] }
    if let top, top.entry < count {
      let rows = rows(of: top.entry..<top.entry.addingClamped(height)).drop { $0.place < top }
      if rows.count >= height { return Array(rows.prefix(height)) }
    }
    return rows(of: max(0, count - height)..<count).suffix(height)
  }

  /// The row at the top: what is selected is seen, whoever has selected it.
  private var top: LogModel.Place? {
    if let top = model.log.top { return top }
    guard let selection = model.log.selection, selection < count - height else { return nil }
    return place(-height / 2, from: LogModel.Place(entry: selection)).place
  }

  /// The row that the marker is at: the selected one, or the last entry's first.
  var cursor: LogModel.Place? {
    guard count > 0 else { return nil }
    guard let selection = model.log.selection, selection < count else {
      return LogModel.Place(entry: count - 1)
    }
    let lines = rows(of: selection..<selection + 1).count
    return LogModel.Place(entry: selection, line: min(model.log.line, max(0, lines - 1)))
  }

  /// The place some rows behind another, or before it; how many rows it falls short where the log
  /// ends first.
  func place(_ distance: Int, from start: LogModel.Place) -> (place: LogModel.Place, short: Int) {
    let reach = distance.magnitude < 100_000 ? Int(distance.magnitude) : 100_000
    let range = max(0, start.entry - (distance < 0 ? reach : 0))
    let rows = rows(of: range..<start.entry.addingClamped(distance < 0 ? 1 : reach + 1))
    guard let index = rows.lastIndex(where: { $0.place <= start }) else { return (start, 0) }
    let target = distance < 0 ? index - reach : index + reach
    let found = max(0, min(target, rows.count - 1))
    return (rows[found].place, abs(target - found))
  }

  /// The top that shows a place: the present one if it does, else the nearest that does.
  func top(showing place: LogModel.Place) -> LogModel.Place? {
    guard let first = visible.first?.place, let last = visible.last?.place else { return nil }
    if (first...last).contains(place) { return model.log.top == nil ? nil : first }
    if abs(place.entry - first.entry) <= 2 * height {
      return place < first ? place : self.place(1 - height, from: place).place
    }
    return self.place(-height / 2, from: place).place
  }
}
