import TerminalCanvas
import Transcript

/// The mouse: the wheel scrolls what is below it, a press selects, a double press opens. What is
/// open on top has it alone.
extension Model {
  /// Rows that one step of the wheel scrolls.
  private static let wheelRows = 3

  mutating func point(_ mouse: Mouse) -> [Effect] {
    switch mouse.action {
    case .wheelUp: return scroll(by: -Self.wheelRows, at: mouse.point)
    case .wheelDown: return scroll(by: Self.wheelRows, at: mouse.point)
    case .press: return press(at: mouse.point, isDouble: false)
    case .doublePress: return press(at: mouse.point, isDouble: true)
    }
  }

  private mutating func scroll(by rows: Int, at point: Point) -> [Effect] {
    if dialog != nil {
      scrollDialog(by: rows)
    } else if palette != nil {
      moveInPalette(by: rows)
    } else if listPage != nil || log.inspector == .full {
      move(.rows(rows))
    } else if composer != nil, explorerLayout.prompt.contains(point) {
      let height = messageHeight
      if isPreviewing {
        scrollPreview(by: rows)
      } else {
        composer?.scroll(by: rows, height: height)
      }
    } else if explorerLayout.inspector.contains(point) {
      moveInInspector(.rows(rows))
    } else {
      scrollLog(rows: rows)
    }
    return []
  }

  private mutating func press(at point: Point, isDouble: Bool) -> [Effect] {
    if dialog != nil { return pressInDialog(at: point) }
    if palette != nil { return pressInPalette(at: point, isDouble: isDouble) }
    // What is searched for is typed in the place of the hints.
    if isSearchTyped { endSearch() }
    if isFilterTyped { recordings.filterBefore = nil }
    let hint = hintLine.action(at: point, in: hintRect)
    notice = nil
    if let hint, let action = ActionTable.action(hint) { return perform(action) }
    guard let page = listPage else { return pressInExplorer(at: point, isDouble: isDouble) }
    guard let row = page.row(at: point) else { return [] }
    list.selection = row
    list.fit(count: page.rowCount, height: page.height)
    return isDouble ? openRow() : []
  }

  /// The line of hints as it is drawn.
  private var hintLine: HintLine {
    HintLine(model: self, hints: listPage?.hints ?? ExplorerHints.hints(of: self))
  }

  private var hintRect: Rect {
    screen == .explorer ? explorerLayout.hints : PageFrame.hints(size)
  }

  private mutating func pressInExplorer(at point: Point, isDouble: Bool) -> [Effect] {
    let layout = explorerLayout
    if layout.session.contains(point) {
      guard selectInLog(visibleRow: point.row - layout.session.row) else { return [] }
      focus = .log
      if isDouble { unfold() }
    } else if layout.next.contains(point) {
      pressInNext(at: point, layout.next)
    } else if layout.findings.contains(point) {
      return pressInFindings(at: point, layout)
    } else if layout.prompt.contains(point) {
      pressInPrompt(at: point, layout.prompt)
    } else if layout.inspectorRule.contains(point) {
      return ActionTable.action(.inspector).map { perform($0) } ?? []
    }
    return []
  }

  /// Fills the prompt with what may be sent; it never sends.
  private mutating func pressInNext(at point: Point, _ rect: Rect) {
    guard !isReadOnly, let index = NextPane(scene: Scene(self)).proposal(at: point, in: rect)
    else { return }
    focus = .prompt
    propose(index)
  }

  /// Goes to the line of a finding; where they are only counted, to their page.
  private mutating func pressInFindings(at point: Point, _ layout: ExplorerLayout) -> [Effect] {
    if layout.findingsRule.isEmpty { return open(.findings) }
    if let entry = FindingsPane(scene: Scene(self)).entry(at: point, in: layout.findings) {
      goToLog(entry)
    }
    return []
  }

  /// Gives the keys to the prompt; in the place of it, goes to another moment of what is played.
  private mutating func pressInPrompt(at point: Point, _ rect: Rect) {
    if isWatching { return }
    guard isPlayback else {
      focus = .prompt
      return
    }
    guard let share = PlaybackBar(model: self).share(at: point, in: rect) else { return }
    play { $0.seek(by: Int64(share * Double($0.length)) - $0.position) }
  }
}
