/// Looking over many entries at once, without folding them.
extension Timeline {
  /// Neighbouring entries whose events are all their own: nothing of what they say was said before
  /// or goes on behind them.
  package struct Passage: Sendable {
    /// The entries; never empty.
    package var entries: Range<Int>
    /// All that was said in it, both sides' octets in their order; nil where its entries may say
    /// something else than whole lines of printable ASCII that stand in one event each.
    package var plainOctets: ArraySlice<UInt8>?
  }

  /// How many checkpoints are looked at for the beginning of a passage, and for its end.
  private static let mostCheckpoints = 64

  /// The passage that an entry is in; nil if there is no such entry. The work is bounded: where
  /// nothing is whole for long, a passage is what lies between two checkpoints, without its octets.
  package func passage(around index: Int) -> Passage? {
    guard entries.indices.contains(index) else { return nil }
    let event = entries[index].event
    let here = checkpointIndex(before: event)
    let first = checkpoints[...here].suffix(Self.mostCheckpoints)
      .lastIndex { $0.session.isBetweenLines }
    let last = checkpoints[(here + 1)...].prefix(Self.mostCheckpoints)
      .firstIndex { $0.session.isBetweenLines }
    let isLast = checkpoints.count - here <= Self.mostCheckpoints
    guard let first, last != nil || isLast else {
      return Passage(entries: entries(between: here, here + 1), plainOctets: nil)
    }
    let entries = entries(between: first, last ?? checkpoints.count)
    let end = last.map { checkpoints[$0].event } ?? events.count
    let isOpen = self.entries[entries].contains { $0.state == .auth || $0.state == .tlsPending }
    return Passage(
      entries: entries,
      plainOctets: isOpen ? nil : events.plainOctets(of: checkpoints[first].event..<end))
  }

  /// The entries from one checkpoint on up to another; up to the end where there is no other.
  private func entries(between first: Int, _ last: Int) -> Range<Int> {
    let end = checkpoints.indices.contains(last) ? entry(from: checkpoints[last].event) : nil
    return entry(from: checkpoints[first].event)..<(end ?? entries.count)
  }

  /// The first entry that no event before this one has completed.
  private func entry(from event: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].event < event { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Session {
  /// Whether nothing is half said, on either side.
  fileprivate var isBetweenLines: Bool {
    replies.isEmpty && lines.isEmpty && held.isEmpty && !isInContent
      && preface?.held.isEmpty != false
  }
}
