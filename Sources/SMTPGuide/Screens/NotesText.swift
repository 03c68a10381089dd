/// What stands on the page of marks and notes.
package enum NotesText: Hashable, Sendable {
  case title
  case count(Int)
  case none
  /// A mark without a name.
  case unnamed
  /// A line of a session without times.
  case line(Int)
  case removed
  /// The session has no such line: what is written belongs to another.
  case noSuchLine
}

extension Guide {
  /// The words of the page of marks and notes.
  package func text(_ text: NotesText) -> String {
    switch text {
    case .title: "Marks and notes"
    case .count(let count): "\(count)"
    case .none:
      "Nothing is marked yet. In the log, m marks the selected line, :mark NAME with a name, and a "
        + "writes a note below it. They are kept beside the recording, which stays as it is, and "
        + "are here again when you play it."
    case .unnamed: "marked"
    case .line(let line): "line \(line)"
    case .removed: "Taken away; u gives it back."
    case .noSuchLine: "This session has no such line."
    }
  }
}
