/// The sequence diagram.
extension Model {
  /// Goes to the selected entry in the log.
  mutating func openLadderEntry() -> [Effect] {
    let last = session.count - 1
    guard last >= 0 else { return [] }
    log.selection = max(0, min(ladder.list.selection, last))
    screen = .explorer
    focus = .log
    return []
  }
}
