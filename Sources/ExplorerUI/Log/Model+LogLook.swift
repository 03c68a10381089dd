import SMTPCore
import SMTPGuide
import Transcript

/// Looking at the entries of the log: unfolding, marking, copying.
extension Model {
  /// Gives the keys to the log.
  mutating func leavePrompt() { focus = .log }

  /// Closes what is open over the log, else goes back to the prompt; what is selected stays so.
  /// Where nothing can be sent, it goes back to the present.
  mutating func leaveLog() {
    if log.inspector == .full {
      log.inspector = .part
      log.inspectorTop = 0
    } else if session.watched?.held != nil {
      focus = .prompt
    } else if isReadOnly {
      log.follow()
    } else {
      focus = .prompt
    }
  }

  /// Shows all rows of the selected entry, or folds it.
  mutating func unfold() {
    guard let cursor = logWindow.cursor else { return }
    let before = logWindow.rows(of: cursor.entry..<cursor.entry + 1).count
    guard refold(cursor.entry, if: { $0.count != before }) else {
      // It has one row and no more: there is more of it in the inspector.
      log.inspector = .full
      return
    }
    if log.selection != nil || cursor.entry < session.count - 1 { selectInLog(cursor) }
    showWhole(cursor.entry)
  }

  /// Unfolds an entry, or folds it where it is unfolded; undone if its rows are not `wanted` then.
  ///
  /// - Returns: Whether it stays so.
  @discardableResult
  mutating func refold(_ entry: Int, if wanted: ([LogRow]) -> Bool) -> Bool {
    log.unfolded.formSymmetricDifference([entry])
    let isWanted = wanted(logWindow.rows(of: entry..<entry + 1))
    if !isWanted { log.unfolded.formSymmetricDifference([entry]) }
    return isWanted
  }

  /// Copies the selected row; of an entry that is folded all that it says.
  mutating func copySelection() -> [Effect] {
    if let page = listPage {
      guard page.rowCount > 0 else { return [] }
      let text = page.text(ofRow: max(0, min(list.selection, page.rowCount - 1)))
      return text.isEmpty ? [] : [.copy(text)]
    }
    guard let cursor = logWindow.cursor, let moment = session.timeline.moment(at: cursor.entry)
    else { return [] }
    let rows = logWindow.rows(of: cursor.entry..<cursor.entry + 1)
    // What a person has written below it is copied by itself.
    guard rows.count(where: { !$0.isAnnotation }) == 1, cursor.line == 0 else {
      return rows.indices.contains(cursor.line) ? [.copy(rows[cursor.line].text)] : []
    }
    return [.copy(LogText(self, entry: cursor.entry).text(of: moment.observation))]
  }

  /// Lets the times say something else.
  mutating func changeClock() {
    switch log.clock {
    case .sinceStart:
      log.clock = .sinceBefore
      notice = Notice(guide.text(LogNotice.clockSinceBefore))
    case .sinceBefore where session.started != nil:
      log.clock = .utc
      notice = Notice(guide.text(LogNotice.clockUTC))
    case .sinceBefore:
      log.clock = .sinceStart
      notice = Notice(guide.text(LogNotice.utcUnknown))
    case .utc:
      log.clock = .sinceStart
      notice = Notice(guide.text(LogNotice.clockSinceStart))
    }
  }

  /// Shows what a secret of the selected entry says, or hides it again.
  mutating func revealSecret() {
    guard let cursor = logWindow.cursor, let moment = session.timeline.moment(at: cursor.entry),
      LogText.hasSecret(moment.observation)
    else {
      notice = Notice(trouble: guide.text(LogNotice.nothingSecret))
      return
    }
    selectInLog(cursor)
    log.revealsSecrets.toggle()
  }
}

extension TimedEvent {
  /// Whether the client's octets are in it.
  var isClients: Bool {
    switch event {
    case .sent, .chunk: true
    case .redacted(let redaction): redaction.side == .client
    default: false
    }
  }
}
