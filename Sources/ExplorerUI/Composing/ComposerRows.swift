import TerminalCanvas

/// How the rows of the message's pane are shared out.
struct ComposerRows: Hashable {
  /// Files that have a row of their own at most; the last row tells how many more there are.
  private static let shownFiles = 4

  /// For the message.
  let text: Int
  /// For the files that go with it.
  let files: Int
  /// For what is known of it.
  let status: Int

  /// The rows of a pane. What is most needed stays longest: the message, then what is known of it.
  init(of rect: Rect, files count: Int) {
    status = rect.rows > 1 ? 1 : 0
    files = max(0, min(count, Self.shownFiles, (rect.rows - status) / 3))
    text = rect.rows - status - files
  }
}
