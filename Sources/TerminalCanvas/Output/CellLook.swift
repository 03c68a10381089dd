/// How a cell looks in a picture: the colours of its style once nothing is reversed or dim.
struct CellLook: Hashable {
  var text: RGB
  var ground: RGB
  var attributes: Style.Attributes

  /// The look of `style`; the cell under the cursor is reversed.
  init(_ style: Style, _ palette: ScreenPalette, isUnderCursor: Bool) {
    text = palette.text(style.foreground)
    ground = palette.ground(style.background)
    attributes = style.attributes.intersection([.bold, .italic, .underlined])
    if style.attributes.contains(.dim) { text = text.mixed(with: ground, part: 42) }
    if style.attributes.contains(.reversed) != isUnderCursor { swap(&text, &ground) }
  }
}
