import SMTPGuide

/// What became of effects.
extension Model {
  mutating func take(_ message: OutcomeMessage) -> [Effect] {
    switch message {
    case .history(let lines):
      loadHistory(lines)
    case .recentTargets(let targets):
      loadTargets(targets)
    case .recordings(let found):
      loadRecordings(found)
    case .mailbox(let items):
      loadMailbox(items)
    case .edited(let text):
      takeEdited(text)
    case .copied(let place):
      notice = Notice(guide.text(ExplorerNotice.copied(to: place)))
    case .saved(let path):
      notice = Notice(guide.text(ExplorerNotice.saved(path: path)))
    case .failed(let trouble):
      notice = Notice(trouble: guide.text(trouble))
    }
    return []
  }

  /// The person's own editor gives back the message, or the line that is typed.
  private mutating func takeEdited(_ text: String) {
    if composer != nil {
      composer = Composer(text: text)
    } else {
      editPrompt(text)
    }
  }
}
