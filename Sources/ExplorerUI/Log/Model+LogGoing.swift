import SMTPCore
import SMTPGuide

/// Going to a line of the log from elsewhere.
extension Model {
  /// Shows an entry in the log and gives the keys to it.
  ///
  /// - Parameter line: Which of its lines; one that is folded away is unfolded.
  mutating func goToLog(_ entry: Int, line: Int = 0) {
    guard (0..<session.count).contains(entry) else { return }
    screen = .explorer
    focus = .log
    log.inspector = .part
    unfold(entry, toLine: line)
    selectInLog(LogModel.Place(entry: entry, line: line))
  }

  /// A time on the other pages that belongs to an entry, as the log's clock says it.
  func clockText(_ at: Instant?, ofEntry index: Int) -> String {
    guard let at else { return "" }
    let entries = session.timeline.entries
    let before = entries.indices.contains(index - 1) ? entries[index - 1].at : nil
    return log.clock.text(at, before: before, started: session.started)
  }

  /// Goes to the next entry that breaks a rule, or to the one before; behind the last comes the
  /// first.
  mutating func goToFinding(isBackward: Bool) {
    guard session.count > 0 else { return }
    let here = log.selection ?? session.count - 1
    let next = isBackward ? session.finding(before: here) : session.finding(after: here)
    guard let entry = next ?? (isBackward ? session.lastFinding : session.finding(after: -1)) else {
      return
    }
    if next == nil {
      notice = Notice(guide.text(isBackward ? LogNotice.lastFinding : .firstFinding))
    }
    goToLog(entry, line: line(ofFindingIn: entry))
  }

  /// The line of an entry that breaks a rule: of several the first.
  private func line(ofFindingIn entry: Int) -> Int {
    session.timeline.moment(at: entry)?.observation.findings.map(\.line).min() ?? 0
  }

  private mutating func unfold(_ entry: Int, toLine line: Int) {
    let before = logWindow.rows(of: entry..<entry + 1).count(where: { !$0.isAnnotation })
    // The last of several rows tells of lines that are folded away.
    guard line > 0, line >= max(1, before - 1) else { return }
    refold(entry) { rows in rows.count(where: { !$0.isAnnotation }) > before }
  }
}
