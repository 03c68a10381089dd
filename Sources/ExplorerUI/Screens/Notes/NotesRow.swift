import Transcript

/// A mark or a note in the list.
struct NotesRow: Hashable {
  /// The entry of the log that it is on.
  var entry: Int
  var isMark: Bool
  /// The name of the mark, which may be empty, or the note.
  var text: String

  /// All of them, in the order of the log; a mark before the note on its line.
  static func all(_ notes: RecordingNotes) -> [NotesRow] {
    notes.lines.flatMap { line in
      [
        notes.marks[line].map { NotesRow(entry: line, isMark: true, text: $0) },
        notes.notes[line].map { NotesRow(entry: line, isMark: false, text: $0) },
      ].compactMap(\.self)
    }
  }

  /// What would write it.
  var change: RecordingNoteChange { isMark ? .mark(entry, text) : .note(entry, text) }
  /// What takes it away.
  var removal: RecordingNoteChange { isMark ? .mark(entry, nil) : .note(entry, nil) }
}
