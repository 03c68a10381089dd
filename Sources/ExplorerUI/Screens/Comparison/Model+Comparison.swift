import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Comparing two sessions.
extension Model {
  /// Columns from which the two stand side by side.
  private static let wideColumns = 100

  /// Whether the two stand side by side.
  var isComparisonWide: Bool { size.columns >= Self.wideColumns }

  /// `:compare FILE` compares what is selected in the list of recordings, or else the session on
  /// the screen, with a file. Without a file it chooses the selected recording, as the first of two
  /// or as the second; elsewhere it goes back to what was compared, or asks for the file.
  mutating func compare(with path: String?) -> [Effect] {
    if let path {
      let selected = screen == .recordings ? recordings.selected?.path : nil
      return compare(selected.map { .file($0) } ?? shownSource, .file(path))
    }
    if screen == .recordings { return chooseForComparison() }
    if comparison.comparison == nil {
      palette = Palette(text: "\(ActionID.compare.rawValue) ")
    } else {
      screen = .comparison
    }
    return []
  }

  /// Why nothing can be compared.
  var obstacleToComparing: ActionObstacle? {
    if screen == .recordings { return recordings.selected == nil ? .nothingListed : nil }
    return session.timeline.events.count > 0 || comparison.comparison != nil
      ? nil : .recordingsOnly
  }

  /// Takes what came of comparing two sessions, if the person still waits for it.
  mutating func take(
    _ result: SessionComparison, of first: ComparedSource, _ second: ComparedSource
  ) {
    guard comparison.awaits(first, second) else { return }
    comparison.take(result, isWide: isComparisonWide)
  }

  /// Stops what nobody waits for any more. The help page is left to where one was.
  mutating func leaveComparing() -> [Effect] {
    guard comparison.isReading, screen != .comparison, screen != .help else { return [] }
    comparison.giveUp()
    return [.endComparing]
  }

  /// Goes to the next pair of steps that differ, or to the one before.
  mutating func goToDifference(isBackward: Bool) {
    guard let rows = comparison.rows, let here = comparison.selectedPair else { return }
    let pair =
      isBackward
      ? rows.differing.last { $0 < here } : rows.differing.first { $0 > here }
    guard let pair else {
      let text: ComparisonText =
        rows.differing.isEmpty ? .nothingDiffers : isBackward ? .noneBefore : .noneBehind
      notice = Notice(trouble: guide.text(text))
      return
    }
    comparison.list.selection = rows.start(ofPair: pair)
    let page = ComparisonScreen(model: self)
    comparison.list.fit(count: page.rowCount, height: page.height)
  }

  /// Opens the session of the side that is chosen where the selected step stands; the other's where
  /// that one has no such step.
  mutating func openComparedStep() -> [Effect] {
    guard let rows = comparison.rows, let pair = comparison.selectedPair else { return [] }
    let steps = rows.steps(pair)
    let isFirst = comparison.side == .first ? steps.first != nil : steps.second == nil
    guard let entry = isFirst ? steps.first?.index : steps.second?.index else { return [] }
    let source = isFirst ? comparison.first : comparison.second
    switch source {
    case .shown where comparison.isShownGone:
      notice = Notice(trouble: guide.text(ComparisonText.shownGone))
      return []
    case .file(let path)
    where path != session.notesPlace || entry >= session.timeline.entries.count:
      return leaveSession(for: .openRecording(path: path, at: entry))
    case .file, .shown:
      comparison.isLeftForStep = true
      goToEntry(entry)
      return []
    }
  }

  /// Looks at it otherwise, and tells how.
  mutating func lookAtComparison(_ text: ComparisonText, _ change: (inout ComparisonLook) -> Void) {
    change(&comparison.look)
    notice = Notice(guide.text(text))
  }

  /// Shows the long replies of the selected step whole, or not any more.
  mutating func unfoldComparedStep() {
    guard let pair = comparison.selectedPair else { return }
    comparison.look.unfolded.formSymmetricDifference([pair])
  }

  private mutating func chooseForComparison() -> [Effect] {
    guard let item = recordings.selected else { return [] }
    switch recordings.compared {
    case nil:
      recordings.compared = item.path
      notice = Notice(guide.text(ComparisonText.firstChosen))
      return []
    case item.path?:
      recordings.compared = nil
      notice = Notice(guide.text(ComparisonText.firstDropped))
      return []
    case let first?:
      recordings.compared = nil
      return compare(.file(first), .file(item.path))
    }
  }

  private mutating func compare(
    _ first: ComparedSource, _ second: ComparedSource
  ) -> [Effect] {
    let origin = screen == .recordings ? Screen.recordings : .explorer
    comparison.begin(first, second, names: names(of: first, second), from: origin)
    screen = .comparison
    return [.compare(first, second)]
  }

  /// The session on the screen: its recording, where there is a whole one.
  private var shownSource: ComparedSource {
    let isKept: Bool
    switch session.live?.recording {
    case .running?: isKept = true
    case nil: isKept = isPlayback
    default: isKept = false
    }
    if isKept, let path = session.notesPlace { return .file(path) }
    return .shown(isLMTP: session.timeline.session.isLMTP)
  }

  /// What two sessions are called: files by their names, and by their paths where these are the
  /// same.
  private func names(of first: ComparedSource, _ second: ComparedSource) -> (String, String) {
    let short = (name(of: first, isShort: true), name(of: second, isShort: true))
    return short.0 == short.1
      ? (name(of: first, isShort: false), name(of: second, isShort: false)) : short
  }

  private func name(of source: ComparedSource, isShort: Bool) -> String {
    guard let path = source.path else { return guide.text(ExportText.thisSession) }
    let name = isShort ? path.split(separator: "/").last.map(String.init) ?? path : path
    return VisibleText.string(name)
  }
}
