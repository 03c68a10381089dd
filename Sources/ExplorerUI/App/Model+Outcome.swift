import SMTPGuide

/// What became of effects.
extension Model {
  mutating func take(_ message: OutcomeMessage) -> [Effect] {
    switch message {
    case .history(let lines): prompt.history.load(lines)
    case .recentTargets(let targets): start.targets = targets
    case .recordings(let items): take(recordings: items)
    case .mailbox(let items): take(mailbox: items)
    case .edited(let text): takeEdited(text)
    case .copied(let place): notice = Notice(guide.text(ExplorerNotice.copied(to: place)))
    case .saved(let path): notice = Notice(guide.text(ExplorerNotice.saved(path: path)))
    case .failed(let trouble): notice = Notice(trouble: guide.text(trouble))
    }
    return []
  }

  /// The person's own editor gives back the message, or lines for the prompt. Much may have
  /// happened meanwhile: a message that cannot be sent any more is kept for the next one.
  private mutating func takeEdited(_ text: String) {
    switch edited {
    case .line:
      takeEditedLine(text)
    case .message where composer != nil:
      composer = Composer(text: text)
    case .message:
      draft = Composer(text: text)
      notice = Notice(trouble: guide.text(ComposerText.draftIsKept))
    }
  }
}
