/// Moving in the log.
extension Model {
  /// Moves the selection, or what is seen while nothing is selected.
  mutating func moveInLog(_ movement: Movement) {}
}
