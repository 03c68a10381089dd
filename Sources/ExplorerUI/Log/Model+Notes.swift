import SMTPCore
import SMTPGuide
import Transcript

/// Marks and notes: what a person writes beside the session.
extension Model {
  /// Marks the selected row, or takes its mark away; a line of the session may be marked with a
  /// name.
  mutating func mark(_ name: String?) -> [Effect] {
    guard let row = markedRow else { return [] }
    guard screen == .explorer || screen == .ladder else {
      list.marks.formSymmetricDifference([row])
      notice = Notice(guide.text(list.marks.contains(row) ? LogNotice.marked : .unmarked))
      return []
    }
    let isMarked = name != nil || session.notes.marks[row] == nil
    notice = Notice(guide.text(isMarked ? LogNotice.marked : .unmarked))
    return annotate(.mark(row, isMarked ? name ?? "" : nil))
  }

  /// `:note`: a remark in a session that goes on; a note beside the recording on a line of the past,
  /// of what is played, or on a recording of the list. Without a text it is asked for.
  mutating func note(_ text: String?) -> [Effect] {
    if screen == .recordings { return noteOnRecording(text) }
    guard let text else {
      // What is written is about this line.
      if session.playback?.clock.isPlaying == true { play { $0.pause() } }
      let present = notedEntry.flatMap { session.notes.notes[$0] } ?? ""
      palette = Palette(text: "\(ActionID.note.rawValue) \(present)")
      return []
    }
    guard let entry = notedEntry else { return [.note(text)] }
    let isGone = text == "-"
    notice = Notice(guide.text(isGone ? LogNotice.noteGone : .noted))
    return annotate(.note(entry, isGone ? nil : text))
  }

  /// Why there is nothing that a note could be about.
  var obstacleToNoting: ActionObstacle? {
    if screen == .recordings { return recordings.selected == nil ? .nothingListed : nil }
    return isConnected || session.count > 0 ? nil : noConnection
  }

  /// Changes what is written beside the session, and has it kept beside its recording.
  mutating func annotate(_ change: RecordingNoteChange) -> [Effect] {
    session.notes.apply(change)
    if let entry = log.selection, log.line == 0, screen == .explorer { showWhole(entry) }
    if let trouble = session.notesTrouble {
      notice = Notice(trouble: guide.text(trouble))
      return []
    }
    guard let place = session.notesPlace else {
      notice = Notice(guide.text(LogNotice.notKept))
      return []
    }
    return [.annotate(path: place, change)]
  }

  /// Takes in what lies beside a recording.
  mutating func take(notes: RecordingNotes, beside place: String?) {
    session.notes = notes
    session.notesPlace = place
  }

  /// Goes to the next mark, or to the one before; behind the last comes the first.
  mutating func goToMark(isBackward: Bool) {
    let page = listPage
    let count = page?.rowCount ?? session.timeline.entries.count
    let isLog = screen == .explorer || screen == .ladder
    let marks = (isLog ? Set(session.notes.marks.keys) : list.marks).filter { $0 < count }
    let here = markedRow ?? 0
    let next =
      isBackward
      ? marks.filter { $0 < here }.max() ?? marks.max()
      : marks.filter { $0 > here }.min() ?? marks.min()
    guard let next else {
      notice = Notice(trouble: guide.text(LogNotice.nothingMarked))
      return
    }
    guard let page else { return goToEntry(next) }
    list.selection = next
    list.fit(count: page.rowCount, height: page.height)
  }

  /// Goes to an entry of the log. A recording is played to one that it has not come to yet.
  mutating func goToEntry(_ entry: Int) {
    screen = .explorer
    guard entry >= session.count else { return goToLog(entry) }
    play {
      $0.pause()
      $0.seek(toCount: entry.addingClamped(1))
    }
  }

  /// The entry that a note is about; nil for the present of a session that goes on.
  private var notedEntry: Int? {
    guard isPlayback || !isConnected || log.selection != nil else { return nil }
    return logWindow.cursor?.entry
  }

  /// The entry or row that a mark is set on.
  private var markedRow: Int? {
    guard let page = listPage else { return logWindow.cursor?.entry }
    return page.rowCount > 0 ? max(0, min(list.selection, page.rowCount - 1)) : nil
  }
}
