import TerminalCanvas

/// The mouse: the wheel scrolls, a press selects, a double press opens.
extension Model {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard dialog == nil, palette == nil else { return [] }
    switch mouse.action {
    case .wheelUp: scroll(-Self.wheelRows)
    case .wheelDown: scroll(Self.wheelRows)
    case .press: select(at: mouse.point)
    case .doublePress:
      guard select(at: mouse.point) else { return [] }
      return ActionTable.action(.open).map { perform($0) } ?? []
    }
    return []
  }

  /// Scrolls what is shown; in the log, what is selected stays so.
  private mutating func scroll(_ rows: Int) {
    if screen == .explorer, log.inspector == .part {
      scrollLog(rows: rows)
    } else {
      move(.rows(rows))
    }
  }

  /// Selects the row at a point; false where there is none.
  @discardableResult
  private mutating func select(at point: Point) -> Bool {
    guard let page = listPage else { return pressInExplorer(at: point) }
    guard let row = (page as? any PressablePage)?.row(at: point) else { return false }
    list.selection = row
    return true
  }

  /// Selects the log's entry at a point, or gives the keys to the prompt.
  private mutating func pressInExplorer(at point: Point) -> Bool {
    let layout = explorerLayout
    if layout.session.contains(point) {
      focus = .log
      return selectInLog(visibleRow: point.row - layout.session.row)
    }
    if layout.prompt.contains(point), !isPlayback { focus = .prompt }
    return false
  }
}
