import CNcurses
import TerminalCanvas

/// What ncurses needs besides the text of a cell.
struct Ink: Hashable {
  var attributes: attr_t = 0
  /// The number of a pair of colours; 0 for the terminal's own.
  var pair: Int32 = 0

  init(attributes: Style.Attributes) {
    if attributes.contains(.bold) { self.attributes |= attribute_bold }
    if attributes.contains(.dim) { self.attributes |= attribute_dim }
    if attributes.contains(.underlined) { self.attributes |= attribute_underline }
    if attributes.contains(.reversed) { self.attributes |= attribute_reverse }
    if attributes.contains(.italic) { self.attributes |= attribute_italic }
  }
}
