/// The cells of a picture: those of DejaVu Sans Mono at 14 pixels.
enum SVGCell {
  static let width = Hundredths(843)
  static let height = Hundredths(1630)
  /// From the top of a cell to the line on which letters stand.
  static let baseline = Hundredths(1299)
  /// Around the screen.
  static let margin = Hundredths(1000)

  /// The left edge of a column.
  static func x(_ column: Int) -> Hundredths { margin + width * column }
  /// The top edge of a row.
  static func y(_ row: Int) -> Hundredths { margin + height * row }
}
