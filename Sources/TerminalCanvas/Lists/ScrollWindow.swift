/// The part of a long list that is in sight, with one row selected.
///
/// Whatever is asked of it, the selection is a row of the list and in sight, and no room is left
/// empty while there are rows to fill it.
package struct ScrollWindow: Hashable, Sendable {
  /// How many rows the list has.
  package private(set) var count: Int
  /// How many of them there is room for.
  package private(set) var height: Int
  /// The selected row; 0 in an empty list.
  package private(set) var selection: Int
  /// The first row in sight.
  package private(set) var first: Int

  /// A window on `count` rows that shows `selection`, and begins at `first` if that does so.
  package init(count: Int, height: Int, selection: Int = 0, first: Int = 0) {
    self.count = max(0, count)
    self.height = max(0, height)
    self.selection = selection
    self.first = first
    settle()
  }

  /// The rows in sight.
  package var visible: Range<Int> { first..<min(count, first + height) }
  /// The row of the window in which the selection stands.
  package var selectedRow: Int { selection - first }
  /// How far the window can be moved down.
  private var lastFirst: Int { max(0, count - height) }
  /// What a page moves by: all but a row, which stays in sight for the eye to hold on to.
  private var page: Int { max(1, height - 1) }

  /// Selects a row, or the one nearest to it.
  package mutating func select(_ row: Int) {
    selection = row
    settle()
  }

  /// Selects the row `rows` further down, or up.
  package mutating func move(by rows: Int) { select(Self.sum(selection, rows)) }
  /// Selects the first row.
  package mutating func selectFirst() { select(0) }
  /// Selects the last row.
  package mutating func selectLast() { select(count - 1) }

  /// Moves both the window and the selection a page down.
  package mutating func pageDown() { page(by: page) }
  /// Moves both the window and the selection a page up.
  package mutating func pageUp() { page(by: -page) }

  /// Moves the window; the selection goes along only where it would be out of sight.
  package mutating func scroll(by rows: Int) {
    first = min(max(0, Self.sum(first, rows)), lastFirst)
    if height > 0 { selection = min(max(selection, first), first + height - 1) }
    settle()
  }

  /// The list or the room changed its size. What was selected stays so, and in sight.
  package mutating func resize(count: Int, height: Int) {
    self = ScrollWindow(count: count, height: height, selection: selection, first: first)
  }

  private mutating func page(by rows: Int) {
    first = min(max(0, Self.sum(first, rows)), lastFirst)
    select(Self.sum(selection, rows))
  }

  private mutating func settle() {
    selection = min(max(0, selection), max(0, count - 1))
    first = min(max(0, first), lastFirst)
    guard height > 0 else { return }
    first = min(max(first, selection - height + 1), selection)
  }

  private static func sum(_ first: Int, _ second: Int) -> Int {
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? (second < 0 ? .min : .max) : sum
  }
}
