/// What of the session is shown, selected and marked.
package struct LogModel: Hashable, Sendable {
  /// The entry that is selected; nil to follow the last one.
  var selection: Int?
}
