import SMTPGuide

/// The recordings that were found, what is known of each, and which of them are listed.
package struct RecordingsModel: Hashable, Sendable {
  /// What is known of a recording, and the words in which it is told.
  private struct Known: Hashable, Sendable {
    var facts: RecordingFacts
    var words: String
  }

  /// Where the list is.
  var list = PageList()
  /// The recordings, the latest first.
  var items: [RecordingSummary] = [] {
    didSet { refit() }
  }
  /// Those that fit the filter, as places in `items`.
  private(set) var shown: [Int] = []
  /// What the listed ones have in them, blanks between; empty for all recordings.
  var filter = "" {
    didSet { if filter != oldValue { refit() } }
  }
  /// What the filter was before the one that is typed; nil while none is.
  var filterBefore: String?
  /// Whether what is played was opened here, so that leaving it leads back.
  var isOpened = false
  /// Those that were put out of the way: where they were and where they are, the last one last.
  var discarded: [RecordingMove] = []
  /// The one that another is to be compared with; nil where none was chosen.
  var compared: String?
  private var known: [String: Known] = [:]
  /// The paths of the listed ones.
  private var listed: [String] = []

  /// The listed recording in a row.
  func item(_ row: Int) -> RecordingSummary? {
    shown.indices.contains(row) ? items[shown[row]] : nil
  }

  /// The selected one.
  var selected: RecordingSummary? { item(list.selection) }

  /// What is known of a recording as it is now.
  func facts(of item: RecordingSummary) -> RecordingFacts? { known[item.path]?.facts }

  /// The recordings that were not read to their ends as they are now.
  var unknown: [String] {
    items.filter { known[$0.path]?.facts.octets != $0.octets }.map(\.path)
  }

  /// Takes in what recordings tell.
  mutating func learn(_ facts: [String: RecordingFacts], _ guide: Guide) {
    for (path, facts) in facts {
      let outcome = facts.digest.map { guide.text($0.outcome) }
      known[path] = Known(
        facts: facts, words: [outcome, facts.note].compactMap(\.self).joined(separator: " "))
    }
    if !filter.isEmpty { refit() }
  }

  /// A person has written about a recording.
  mutating func note(_ text: String?, on path: String, _ guide: Guide) {
    guard var facts = known[path]?.facts else { return }
    facts.note = text
    learn([path: facts], guide)
  }

  /// A recording has another path.
  mutating func move(_ path: String, to place: String) {
    known[place] = known.removeValue(forKey: path)
    if compared == path { compared = place }
    guard let index = items.firstIndex(where: { $0.path == path }) else { return }
    if let row = listed.firstIndex(of: path) { listed[row] = place }
    items[index].path = place
  }

  /// A recording is listed no more.
  mutating func remove(_ path: String) {
    items.removeAll { $0.path == path }
    if compared == path { compared = nil }
  }

  /// Finds those that fit. What was selected and marked stays so, where it is listed.
  private mutating func refit() {
    let selected = listed.indices.contains(list.selection) ? listed[list.selection] : nil
    let marked = Set(list.marks.compactMap { listed.indices.contains($0) ? listed[$0] : nil })
    let words = filter.lowercased().split(separator: " ")
    shown = items.indices.filter { index in
      guard !words.isEmpty else { return true }
      let text = self.text(of: items[index]).lowercased()
      return words.allSatisfy { text.contains($0) }
    }
    listed = shown.map { items[$0].path }
    list.selection =
      listed.firstIndex { $0 == selected } ?? max(0, min(list.selection, shown.count - 1))
    list.marks = Set(listed.indices.filter { marked.contains(listed[$0]) })
  }

  /// All that the filter looks at.
  private func text(of item: RecordingSummary) -> String {
    [item.started, item.target, item.name, known[item.path]?.words ?? ""].joined(separator: " ")
  }
}
