import TerminalCanvas

/// The mouse: the wheel scrolls, a press selects, a double press opens.
extension Model {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard dialog == nil, palette == nil else { return [] }
    switch mouse.action {
    case .wheelUp: scroll(rows: -Self.wheelRows, at: mouse.point)
    case .wheelDown: scroll(rows: Self.wheelRows, at: mouse.point)
    case .press: select(at: mouse.point)
    case .doublePress:
      guard select(at: mouse.point) else { return [] }
      return ActionTable.action(.open).map { perform($0) } ?? []
    }
    return []
  }

  private mutating func scroll(rows: Int, at point: Point) {
    if screen == .explorer, composer != nil, explorerLayout.prompt.contains(point) {
      let height = messageHeight
      composer?.scroll(by: rows, height: height)
    } else if screen == .explorer, log.inspector != .full {
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
    list.fit(count: page.rowCount, height: page.height)
    return true
  }

  /// Selects the log's row at a point, or gives the keys to the prompt if that was pressed.
  private mutating func pressInExplorer(at point: Point) -> Bool {
    let layout = explorerLayout
    if layout.session.contains(point) {
      guard selectInLog(visibleRow: point.row - layout.session.row) else { return false }
      focus = .log
      return true
    }
    if layout.prompt.contains(point), !isPlayback { focus = .prompt }
    return false
  }
}
