import SMTPCore
import SMTPGuide

/// The page of marks and notes.
extension Model {
  /// The selected mark or note.
  private var selectedNote: NotesRow? {
    let rows = NotesRow.all(session.notes)
    return rows.indices.contains(notes.list.selection) ? rows[notes.list.selection] : nil
  }

  /// Goes to the line of the selected one.
  mutating func openSelectedNote() -> [Effect] {
    guard let row = selectedNote else { return [] }
    guard row.entry < session.timeline.entries.count else {
      notice = Notice(trouble: guide.text(NotesText.noSuchLine))
      return []
    }
    goToEntry(row.entry)
    return []
  }

  /// Takes the selected one away.
  mutating func removeNote() -> [Effect] {
    guard let row = selectedNote else { return [] }
    notes.removed.append(row.change)
    notice = Notice(guide.text(NotesText.removed))
    let effects = annotate(row.removal)
    let rows = NotesRow.all(session.notes).count
    notes.list.selection = max(0, min(notes.list.selection, rows - 1))
    return effects
  }

  /// Gives back what was taken away last.
  mutating func restoreNote() -> [Effect] {
    guard let change = notes.removed.popLast() else { return [] }
    return annotate(change)
  }

  /// Why nothing can be taken away here.
  var obstacleToDiscarding: ActionObstacle? {
    guard screen == .notes else { return obstacleOnRecording }
    return selectedNote == nil ? .nothingListed : nil
  }

  /// Why nothing can be given back here.
  var obstacleToRestoring: ActionObstacle? {
    switch screen {
    case .notes: notes.removed.isEmpty ? .nothingDiscarded : nil
    case .recordings: recordings.discarded.isEmpty ? .nothingDiscarded : nil
    default: .recordingsOnly
    }
  }
}
