/// The recordings that were found, and which of them is selected.
package struct RecordingsModel: Hashable, Sendable {
  /// Where the list is.
  var list = PageList()
  /// The recordings, the latest first.
  var items: [RecordingSummary] = []
}
