/// A search through the history that grows with each key.
struct HistorySearch: Hashable {
  /// What is sought.
  var query = ""
  /// The line that was found last; nil if none was.
  var index: Int?
  /// Whether nothing (more) was found for the query.
  var hasFailed = false
  /// What was typed before, to go back to.
  var draft: String
}
