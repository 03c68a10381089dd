/// What stands on the page of recordings.
package enum RecordingsText: Hashable, Sendable {
  case title
  /// `3 recordings`; of how many, where a filter leaves some out.
  case count(Int, of: Int)
  case none
  /// No recording fits the filter.
  case noneFits(String)
  case columnStarted, columnTarget, columnLength, columnOutcome, columnFindings, columnSize
  /// In the place of what is not known yet, or too much to read for a list.
  case unread
  case unreadable
  /// Why only the file's first line was read.
  case tooLarge
  /// Before what was found to break a rule.
  case findings(Int)
  /// Before the person's own note on all of it.
  case note(String)

  /// What can be typed as a filter.
  case filterHelp
  case renamed(String)
  case discarded(folder: String)
  case restored(String)
  case noteKept, noteGone

  /// A name for a recording is none.
  case badName(String)
}

extension Guide {
  /// The words of the page of recordings.
  package func text(_ text: RecordingsText) -> String {
    switch text {
    case .title: "Recordings"
    case .count(let count, let all):
      count == all ? Self.count(all, "recording") : "\(count) of \(Self.count(all, "recording"))"
    case .none:
      "There is no recording yet. Every session that you have is recorded and then stands here, the "
        + "latest first; Enter plays it as it happened."
    case .noneFits(let filter):
      "No recording has '\(visible(filter))' in its date, server, outcome, name or note. Esc shows all "
        + "of them again."
    case .columnStarted: "began (UTC)"
    case .columnTarget: "server"
    case .columnLength: "length"
    case .columnOutcome: "outcome"
    case .columnFindings: "!"
    case .columnSize: "size"
    case .unread: "…"
    case .unreadable: "cannot be read"
    case .tooLarge: "Too large to be read for a list; Enter plays it and shows all of it."
    case .findings(let count): "\(Self.count(count, "finding"))."
    case .note(let text): "Your note: \(visible(text))"
    case .filterHelp: "date, server, outcome, name, note"
    case .renamed(let name): "It is called \(visible(name)) now."
    case .discarded(let folder): "Moved to \(visible(folder)); u brings it back."
    case .restored(let name): "\(visible(name)) is back."
    case .noteKept: "Your note is kept beside the recording."
    case .noteGone: "Your note is gone."
    case .badName(let name):
      "'\(visible(name))' is no name for it: at most 200 letters, without a slash, and no dot first."
    }
  }
}
