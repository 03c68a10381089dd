import TerminalCanvas

/// Where the log and the inspector are on the explorer's screen.
extension Model {
  /// What of the explorer's screen is open.
  var explorerContent: ExplorerLayout.Content {
    ExplorerLayout.Content(
      isComposing: composer != nil, isInspectorFull: log.inspector == .full,
      isLogFocused: focus == .log, hasFindings: session.lastFinding != nil)
  }

  /// Where the parts of the explorer's screen are.
  var explorerLayout: ExplorerLayout { ExplorerLayout(size, explorerContent) }

  /// How many rows of the log are seen at once.
  var logHeight: Int { max(1, explorerLayout.session.rows) }

  /// How many lines of the message that is being written are seen at once.
  var messageHeight: Int {
    ComposerRows(of: explorerLayout.prompt, files: composer?.attachments.count ?? 0).text
  }

  /// The room of the inspector's text.
  var inspectorSize: Size { InspectorPane.textSize(explorerLayout.inspector.size) }
}
