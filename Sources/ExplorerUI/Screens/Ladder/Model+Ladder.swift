/// The sequence diagram.
extension Model {
  /// Goes to the selected entry in the log.
  mutating func openLadderEntry() -> [Effect] {
    goToLog(max(0, min(ladder.list.selection, session.count - 1)))
    return []
  }
}
