/// One cell of a screen.
package struct Cell: Hashable, Sendable {
  /// What stands in it: one character with its combining marks; empty in the right half of a
  /// wide one.
  package var text: String
  /// How many columns the character takes: 1, or 2; 0 in the right half of a wide one.
  package var width: Int
  /// How it looks.
  package var style: Style

  /// A cell with `text`, which is `width` columns wide.
  package init(text: String, width: Int = 1, style: Style = .plain) {
    self.text = text
    self.width = width
    self.style = style
  }

  /// A cell with nothing in it.
  package static let blank = Cell(text: " ")
  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(text: "", width: 0, style: style) }

  /// This cell with the first character of its text as every terminal shows it, and its true
  /// width.
  var canonical: Cell {
    var cells = TextCells(text)
    let first = cells.next()
    return Cell(text: first?.text ?? " ", width: first?.width ?? 1, style: style)
  }
}
