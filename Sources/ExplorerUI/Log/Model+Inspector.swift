import TerminalCanvas

/// Moving in the inspector while it has the screen.
extension Model {
  mutating func moveInInspector(_ movement: Movement) {
    let height = max(1, inspectorSize.rows)
    let most = max(0, InspectorText(Scene(self)).lines(inspectorSize).count - height)
    let top = min(log.inspectorTop, most)
    switch movement {
    case .rows(let rows): log.inspectorTop = max(0, min(most, top + rows))
    case .pages(let pages):
      log.inspectorTop = max(0, min(most, top + pages * max(1, height - 1)))
    case .first: log.inspectorTop = 0
    case .last: log.inspectorTop = most
    }
  }
}
