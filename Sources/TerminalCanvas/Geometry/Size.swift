/// An extent in cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  /// `columns` wide and `rows` high; nothing is less than empty.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
