import Transcript

/// Where the list of marks and notes is.
package struct NotesModel: Hashable, Sendable {
  var list = PageList()
  /// What was taken away, as it was; the last one last.
  var removed: [RecordingNoteChange] = []
}
