import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// Searching the log, and the lists of the other pages.
extension Model {
  /// Entries that are folded between two frames.
  private static let sliceOfEntries = 4_000
  /// Rows of another page's list that are.
  private static let sliceOfRows = 100

  /// Whether what is typed is searched for.
  var isSearchTyped: Bool { log.search?.isTyped == true }

  /// Whether a search is not through yet.
  var isSearching: Bool { log.search?.job != nil }

  /// When the next slice is wanted: at once.
  var nextSearchTick: Instant? { isSearching ? now : nil }

  /// Begins a search: what is typed now is searched for. An inspector that has the page gives it
  /// back, so that what is found is seen.
  mutating func beginLogSearch() {
    var search = LogSearch()
    search.origin = LogSearch.Origin(
      selection: log.selection, line: log.line, top: log.top, inspector: log.inspector,
      listRow: list.selection, played: session.playback?.clock.entryCount,
      text: log.search?.text ?? "")
    log.search = search
    if screen == .explorer { log.inspector = .part }
  }

  /// A key while what is searched for is typed.
  mutating func pressInSearch(_ key: Key) -> [Effect] {
    switch key {
    case Key(.enter):
      endSearch()
    case Key(.escape), .control("c"), .control("g"):
      cancelSearch()
    case Key(.backspace), .control("h"):
      guard let text = log.search?.text, !text.isEmpty else {
        cancelSearch()
        return []
      }
      searchIncrementally(String(text.dropLast()))
    case .control("u"):
      searchIncrementally("")
    default:
      guard case .character(let character) = key.code, key.modifiers.isEmpty else {
        endSearch()
        return press(key)
      }
      searchIncrementally((log.search?.text ?? "") + String(character))
    }
    return []
  }

  /// Text that was pasted while what is searched for is typed.
  mutating func pasteInSearch(_ text: String) -> [Effect] {
    let line = text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? ""
    searchIncrementally((log.search?.text ?? "") + VisibleText.string(line))
    return []
  }

  /// Goes to the next place that says what was searched for, or to the one before.
  mutating func searchAgain(isBackward: Bool) {
    guard let search = log.search, !search.text.isEmpty else {
      notice = Notice(trouble: guide.text(LogNotice.nothingSearched))
      return
    }
    let count = searchedCount
    let here = screen == .explorer ? logWindow.cursor?.entry ?? 0 : list.selection
    var job = LogSearch.Job(next: here, left: count + 1, isBackward: isBackward)
    // The place where the person is comes last.
    job.take(1, of: count)
    log.search?.job = job
    continueSearch()
  }

  /// Looks at one slice more.
  mutating func continueSearch() {
    guard let search = log.search, var job = search.job else { return }
    let count = searchedCount
    var budget = screen == .explorer ? Self.sliceOfEntries : Self.sliceOfRows
    while job.left > 0, budget > 0, (0..<count).contains(job.next) {
      let most = min(budget, job.slice)
      let length = min(most, job.left, job.isBackward ? job.next + 1 : count - job.next)
      let range =
        job.isBackward ? job.next - length + 1..<job.next + 1 : job.next..<job.next + length
      let (found, work) = place(of: search, in: range, isBackward: job.isBackward)
      if let found {
        log.search?.job = nil
        notice = job.hasWrapped ? Notice(guide.text(wrapped(job.isBackward))) : nil
        return goToMatch(found)
      }
      job.take(length, of: count)
      budget -= work
    }
    guard job.left > 0, (0..<count).contains(job.next) else { return endSearch(notFound: search) }
    log.search?.job = job
    notice = Notice(guide.text(LogNotice.searching(done: job.done)))
  }

  /// How many entries, or rows of a list, there are to be searched: of a recording also what was
  /// not played yet.
  private var searchedCount: Int {
    if let page = listPage { return page.rowCount }
    return session.playback == nil ? session.count : session.timeline.entries.count
  }

  private func wrapped(_ isBackward: Bool) -> LogNotice {
    isBackward ? .wentOnAtEnd : .wentOnAtStart
  }

  private func place(
    of search: LogSearch, in range: Range<Int>, isBackward: Bool
  ) -> (found: Int?, work: Int) {
    guard let page = listPage else { return entry(saying: search, in: range, isBackward) }
    let isFound = { search.isFound(in: page.text(ofRow: $0)) }
    return (isBackward ? range.last(where: isFound) : range.first(where: isFound), range.count)
  }

  private mutating func goToMatch(_ index: Int) {
    guard let search = log.search else { return }
    if let page = listPage {
      list.selection = index
      list.fit(count: page.rowCount, height: page.height)
      return
    }
    if index >= session.count { play { $0.seek(toCount: index.addingClamped(1)) } }
    let isMatch = { (row: LogRow) in search.isFound(in: row.text) }
    var row = logWindow.rows(of: index..<index + 1).first(where: isMatch)
    if row == nil {
      // It stands where the entry is folded.
      refold(index) { rows in
        row = rows.first(where: isMatch)
        return row != nil
      }
    }
    log.inspector = .part
    selectInLog(row?.place ?? LogModel.Place(entry: index))
  }

  private mutating func searchIncrementally(_ text: String) {
    guard let origin = log.search?.origin else { return }
    log.search?.text = text
    log.search?.job = nil
    goBack(to: origin)
    let count = searchedCount
    guard !text.isEmpty, count > 0 else { return }
    let here = screen == .explorer ? logWindow.cursor?.entry ?? 0 : list.selection
    log.search?.job = LogSearch.Job(next: max(0, min(here, count - 1)), left: count)
    continueSearch()
  }

  private mutating func goBack(to origin: LogSearch.Origin) {
    if let played = origin.played, played != session.playback?.clock.entryCount {
      play { $0.seek(toCount: played) }
    }
    log.selection = origin.selection
    log.line = origin.line
    log.top = origin.top
    if screen != .explorer { list.selection = origin.listRow }
  }

  /// What was typed stays what is searched for.
  mutating func endSearch() {
    let before = log.search?.origin?.text ?? ""
    log.search?.origin = nil
    if log.search?.text.isEmpty == true { log.search?.text = before }
  }

  private mutating func cancelSearch() {
    guard let origin = log.search?.origin else { return }
    goBack(to: origin)
    log.inspector = origin.inspector
    var search = LogSearch()
    search.text = origin.text
    log.search = search
  }

  private mutating func endSearch(notFound search: LogSearch) {
    log.search?.job = nil
    notice = Notice(trouble: guide.text(LogNotice.notFound(search.text)))
  }
}
