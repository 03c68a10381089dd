/// Where ↑ and ↓ stand in the history.
struct HistoryWalk: Hashable {
  /// What was typed when it began: only lines that begin so are shown.
  var prefix: String
  /// The line that is shown.
  var index: Int
}
