import SMTPGuide
import TerminalCanvas

/// Walking through the lines that were sent, and searching them.
extension Model {
  /// Shows the line before that begins as what was typed does.
  mutating func walkBack() -> [Effect] {
    if isAnswering || prompt.hidesText { return [] }
    let walk = prompt.walk
    let prefix = walk?.prefix ?? prompt.text
    guard let index = prompt.history.older(than: walk?.index, prefix: prefix, but: prompt.text)
    else {
      if walk == nil { notice = Notice(guide.text(.noHistory)) }
      return []
    }
    show(HistoryWalk(prefix: prefix, index: index))
    return []
  }

  /// Shows the next line that begins as what was typed did; behind the last, that itself.
  mutating func walkForward() -> [Effect] {
    guard let walk = prompt.walk else { return [] }
    if let index = prompt.history.newer(than: walk.index, prefix: walk.prefix, but: prompt.text) {
      show(HistoryWalk(prefix: walk.prefix, index: index))
    } else {
      prompt.startLine(walk.prefix)
    }
    return []
  }

  /// Begins a search.
  mutating func beginSearch() -> [Effect] {
    if isAnswering || prompt.hidesText { return [] }
    prompt.completions = nil
    prompt.search = HistorySearch(draft: prompt.text)
    return []
  }

  /// A key while the history is searched; nil if it ends the search and has its own meaning.
  mutating func pressInSearch(_ key: Key) -> [Effect]? {
    guard var search = prompt.search else { return nil }
    switch key {
    case .control("r"):
      seek(&search, before: search.index)
    case Key(.backspace), .control("h"):
      search.query = String(search.query.dropLast())
      seek(&search, before: nil)
    case .control("g"), Key(.escape):
      prompt.startLine(search.draft)
      return []
    case Key(.enter):
      prompt.search = nil
      return []
    default:
      guard case .character(let character) = key.code, key.modifiers.isEmpty else {
        prompt.search = nil
        return nil
      }
      search.query.append(character)
      // A line that was found stays as long as it fits.
      seek(&search, before: search.index.map { $0 + 1 })
    }
    prompt.search = search
    return []
  }

  private mutating func seek(_ search: inout HistorySearch, before index: Int?) {
    let found = prompt.history.match(search.query, before: index)
    search.hasFailed = found == nil
    if let found {
      search.index = found
      prompt.rest()
      prompt.line.set(prompt.history.lines[found])
    } else if search.query.isEmpty {
      search.index = nil
      prompt.line.set(search.draft)
    }
  }

  private mutating func show(_ walk: HistoryWalk) {
    guard prompt.history.lines.indices.contains(walk.index) else { return }
    prompt.startLine(prompt.history.lines[walk.index])
    prompt.completions = nil
    prompt.walk = walk
  }
}
