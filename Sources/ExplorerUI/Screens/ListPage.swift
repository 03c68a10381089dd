/// A page whose rows stand below each other, one of them selected: the keys of lists move in it,
/// search it and copy from it.
protocol ListPage {
  /// How many rows it has.
  var rowCount: Int { get }
  /// How many of them are seen at once.
  var height: Int { get }
  /// The text of a row, from 0: what a search looks at and what is copied.
  func text(ofRow row: Int) -> String
}

/// A page without rows.
extension ListPage {
  var rowCount: Int { 0 }
  var height: Int { 0 }
  func text(ofRow row: Int) -> String { "" }
}
