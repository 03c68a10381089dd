import SMTPGuide

extension OutcomeMessage {
  /// Whether it belongs into the person's own session, whatever is on the screen.
  var isOfSession: Bool {
    switch self {
    case .history, .edited, .attached, .content: true
    case .compared, .notCompared, .recentTargets, .recordings, .recordingFacts, .recordingMoved,
      .annotated, .copied, .saved,
      .failed, .mailbox:
      false
    }
  }
}

/// What became of effects.
extension Model {
  mutating func take(_ message: OutcomeMessage) -> [Effect] {
    switch message {
    case .history(let lines): prompt.history.load(lines)
    case .recentTargets(let targets): start.targets = targets
    case .recordings(let items): return take(recordings: items)
    case .recordingFacts(let facts): recordings.learn(facts, guide)
    case .recordingMoved(let move): return take(move)
    case .compared(let first, let second, let comparison):
      take(comparison, of: first, second)
    case .notCompared(let first, let second, let trouble):
      if comparison.awaits(first, second) { comparison.fail(trouble) }
    case .annotated(let path, let change): take(change, beside: path)
    case .mailbox(let items): take(mailbox: items)
    case .edited(let text):
      switch edited {
      case .line: takeEditedLine(text)
      case .message: takeEditedMessage(text)
      }
    case .attached(let file): attach(file)
    case .content(let octets, let path): return takeContent(octets, of: path)
    case .copied(let place): notice = Notice(guide.text(ExplorerNotice.copied(to: place)))
    case .saved(let path): notice = Notice(guide.text(ExplorerNotice.saved(path: path)))
    case .failed(let trouble):
      notice = Notice(trouble: guide.text(trouble))
      leaveWalk(because: trouble)
      askForAttachmentAgain()
    }
    return []
  }
}
