import TerminalCanvas

/// A page whose rows stand below each other, one of them selected: the keys of lists move in it,
/// search it and copy from it, and the mouse selects in it.
protocol ListPage {
  /// How many rows it has.
  var rowCount: Int { get }
  /// How many of them are seen at once.
  var height: Int { get }
  /// The page's most useful keys.
  var hints: [Hint] { get }
  /// The text of a row, from 0: what a search looks at and what is copied.
  func text(ofRow row: Int) -> String
  /// The row that is drawn at a point; nil where there is none.
  func row(at point: Point) -> Int?
  /// Draws all of the page but its last line.
  func draw(on canvas: inout Canvas)
}

/// A page without rows.
extension ListPage {
  var rowCount: Int { 0 }
  var height: Int { 0 }
  var hints: [Hint] { Hint.ofPage() }
  func text(ofRow row: Int) -> String { "" }
  func row(at point: Point) -> Int? { nil }
}
