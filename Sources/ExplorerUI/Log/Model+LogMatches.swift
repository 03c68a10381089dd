import SMTPCore
import Transcript

/// Finding what is searched for among the entries of the log.
extension Model {
  /// How many entries are passed over in the time that folding one takes, about.
  private static let passedForOne = 32
  /// What stands in each line of which a part may be hidden, and other words shown in its place.
  private static let marksOfSecrets = ["auth", "x-exps"].map { Array($0.utf8) }

  /// The first entry of a range that says what is searched for, or the last one; nil if none does.
  ///
  /// - Returns: It, and how much work that was, counted in entries that were folded.
  func entry(
    saying search: LogSearch, in range: Range<Int>, _ isBackward: Bool
  ) -> (found: Int?, work: Int) {
    var rest = range
    var work = 0
    while let edge = isBackward ? rest.last : rest.first,
      let passage = session.timeline.passage(around: edge)
    {
      let part = passage.entries.clamped(to: rest)
      rest =
        isBackward ? rest.lowerBound..<part.lowerBound : part.upperBound..<rest.upperBound
      guard mayBeFound(search, in: part, of: passage) else {
        work += max(1, part.count / Self.passedForOne)
        continue
      }
      work += part.count
      if let found = foldedEntry(saying: search, in: part, isBackward) { return (found, work) }
    }
    return (nil, work)
  }

  /// Whether one of a part of the entries of a passage may say what is searched for.
  private func mayBeFound(
    _ search: LogSearch, in part: Range<Int>, of passage: Timeline.Passage
  ) -> Bool {
    guard let octets = passage.plainOctets else { return true }
    let notes = session.notes.notes
    return LogSearch.hasPlace(of: search.needle, in: octets)
      || Self.marksOfSecrets.contains { LogSearch.hasPlace(of: $0, in: octets) }
      || !notes.isEmpty && part.contains { notes[$0] != nil }
  }

  /// The same as `entry(saying:in:_:)`, by folding each.
  private func foldedEntry(
    saying search: LogSearch, in range: Range<Int>, _ isBackward: Bool
  ) -> Int? {
    var found: Int?
    let selection = log.selection
    let shown = selection.map { LogText(self, entry: $0) }
    let hiding = LogText(guide)
    session.timeline.visit(range) { index, observation, _ in
      guard isBackward || found == nil else { return }
      let isNoted = session.notes.notes[index].map { search.isFound(in: $0) } ?? false
      let texts = index == selection ? shown ?? hiding : hiding
      if isNoted || search.isFound(in: observation, texts) { found = index }
    }
    return found
  }
}
