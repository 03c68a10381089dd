/// A place in cells, counted from 0 at the left and the top.
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  /// The cell in `column` of `row`.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}
