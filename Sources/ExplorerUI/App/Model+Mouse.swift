import TerminalCanvas

/// The mouse: the wheel scrolls, a press selects, a double press opens.
extension Model {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  mutating func point(_ mouse: Mouse) -> [Effect] {
    guard dialog == nil, palette == nil else { return [] }
    switch mouse.action {
    case .wheelUp: move(.rows(-Self.wheelRows))
    case .wheelDown: move(.rows(Self.wheelRows))
    case .press: select(at: mouse.point)
    case .doublePress:
      guard select(at: mouse.point) else { return [] }
      return ActionTable.action(.open).map { perform($0) } ?? []
    }
    return []
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
    false
  }
}
