/// The completions that fit at the cursor, those of use now first.
struct CompletionList: Hashable {
  /// The characters of the line that a completion replaces.
  var range: Range<Int>
  /// What fits.
  var items: [Completion]
  /// Which one is chosen; nil if none is.
  var selection: Int?

  /// A list of what fits; nil where nothing does.
  init?(replacing range: Range<Int>, _ items: [Completion]) {
    guard !items.isEmpty else { return nil }
    self.range = range
    self.items = items.filter(\.isAvailable) + items.filter { !$0.isAvailable }
  }

  /// The one that is chosen.
  var selected: Completion? {
    selection.flatMap { items.indices.contains($0) ? items[$0] : nil }
  }

  /// Chooses the next one, or the one before; behind the last comes the first.
  mutating func step(_ offset: Int) {
    guard let selection else {
      self.selection = offset > 0 ? 0 : items.count - 1
      return
    }
    self.selection = (selection + offset + items.count) % items.count
  }
}
