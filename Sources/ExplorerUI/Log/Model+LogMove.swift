import SMTPCore
import TerminalCanvas

/// Moving in the log.
extension Model {
  /// The rows of the log that fit on the screen.
  var logWindow: LogWindow { LogWindow(model: self, height: logHeight) }

  /// Moves the selection; while the prompt has the keys, or the inspector the screen, what is seen.
  mutating func moveInLog(_ movement: Movement) {
    if log.inspector == .full { return moveInInspector(movement) }
    if focus == .prompt, !isReadOnly, log.selection == nil { return scrollLog(movement) }
    let window = logWindow
    guard let cursor = window.cursor else { return }
    switch movement {
    case .rows(let rows): moveCursor(rows, from: cursor)
    case .pages(let pages): moveCursor(pages * max(1, logHeight - 1), from: cursor)
    case .first: selectInLog(LogModel.Place(entry: 0))
    case .last: log.follow()
    }
  }

  /// Moves what is seen of the log by so many rows, down if it is more than 0; what is selected
  /// stays selected.
  mutating func scrollLog(rows: Int) {
    let window = logWindow
    guard rows != 0, let first = window.visible.first?.place else { return }
    if rows < 0 {
      if log.top == nil { log.knownCount = session.count }
      log.top = window.place(rows, from: first).place
    } else if let last = window.visible.last?.place, window.place(rows + 1, from: last).short > 0 {
      log.top = nil
    } else {
      log.top = window.place(rows, from: first).place
    }
  }

  /// Selects a row and sees to it that it is seen. Nothing is selected that has not happened.
  mutating func selectInLog(_ place: LogModel.Place) {
    guard session.count > 0 else { return }
    if log.selection == nil { log.knownCount = session.count }
    if log.top == nil { log.top = logWindow.visible.first?.place }
    log.select(
      LogModel.Place(entry: max(0, min(place.entry, session.count - 1)), line: place.line))
    showSelection()
  }

  /// Sees to it that the selected row is seen.
  mutating func showSelection() {
    guard log.selection != nil else { return }
    let window = logWindow
    guard let cursor = window.cursor else { return }
    log.line = cursor.line
    log.top = window.top(showing: cursor)
  }

  /// Sees to it that all of an entry is seen; of what is higher than the window, its start.
  mutating func showWhole(_ entry: Int) {
    let count = logWindow.rows(of: entry..<entry + 1).count
    for line in [count - 1, 0] {
      let place = LogModel.Place(entry: entry, line: line)
      if let top = logWindow.top(showing: place) { log.top = top }
    }
  }

  /// Selects the row of the log that is drawn `row` rows below its first; whether there is one.
  mutating func selectInLog(visibleRow row: Int) -> Bool {
    let visible = logWindow.visible
    guard visible.indices.contains(row) else { return false }
    selectInLog(visible[row].place)
    return true
  }

  private mutating func moveCursor(_ rows: Int, from cursor: LogModel.Place) {
    // What was scrolled out of sight is not moved back to: the selection comes along.
    let window = logWindow
    var start = cursor
    if log.selection == nil, log.top != nil,
      let visible = window.visible.last?.place, visible < cursor
    {
      start = visible
    }
    let target = window.place(rows, from: start)
    if rows > 0, target.short > 0, log.selection != nil || start == cursor {
      log.follow()
    } else {
      selectInLog(target.place)
    }
  }

  private mutating func scrollLog(_ movement: Movement) {
    switch movement {
    case .rows(let rows): scrollLog(rows: rows)
    case .pages(let pages): scrollLog(rows: pages * max(1, logHeight - 1))
    case .first: log.top = LogModel.Place(entry: 0)
    case .last: log.top = nil
    }
  }
}
