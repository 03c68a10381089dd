/// One change to what is written beside a recording; nil takes away.
package enum RecordingNoteChange: Hashable, Sendable {
  /// The note on all of it.
  case about(String?)
  /// The mark on a line, counted from 0, and its name, which may be empty.
  case mark(Int, String?)
  /// The note on a line, counted from 0.
  case note(Int, String?)
}
