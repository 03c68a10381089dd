/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  /// `columns` × `rows` cells from a corner; nothing is less than empty.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// All of a screen.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The first column behind it.
  package var endColumn: Int { column + columns }
  /// The first row below it.
  package var endRow: Int { row + rows }
  /// Whether there is no cell in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }
  /// Its extent.
  package var size: Size { Size(columns: columns, rows: rows) }

  /// Whether a cell is in it.
  package func contains(_ point: Point) -> Bool {
    (column..<endColumn).contains(point.column) && (row..<endRow).contains(point.row)
  }

  /// Cuts up to `count` rows off its top.
  package mutating func takeTop(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, columns: columns, rows: min(max(0, count), rows))
    row += taken.rows
    rows -= taken.rows
    return taken
  }

  /// Cuts up to `count` rows off its bottom.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let count = min(max(0, count), rows)
    rows -= count
    return Rect(column: column, row: row + rows, columns: columns, rows: count)
  }

  /// Cuts up to `count` columns off its left.
  package mutating func takeLeft(_ count: Int) -> Rect {
    let taken = Rect(
      column: column, row: row, columns: min(max(0, count), columns), rows: rows)
    column += taken.columns
    columns -= taken.columns
    return taken
  }

  /// Cuts up to `count` columns off its right.
  package mutating func takeRight(_ count: Int) -> Rect {
    let count = min(max(0, count), columns)
    columns -= count
    return Rect(column: column + columns, row: row, columns: count, rows: rows)
  }

  /// What both have in common.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, columns: min(endColumn, other.endColumn) - left,
      rows: min(endRow, other.endRow) - top)
  }
}
