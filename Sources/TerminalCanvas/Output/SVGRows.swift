/// The elements of a picture of a screen, in the order in which they lie upon each other.
struct SVGRows {
  /// What is behind the text.
  private(set) var grounds = ""
  /// Lines and blocks.
  private(set) var shapes = ""
  /// Characters.
  private(set) var glyphs = ""

  /// Draws the cells of some columns of a row, which look alike.
  mutating func draw(
    _ columns: Range<Int>, _ row: Int, _ look: CellLook, of canvas: Canvas,
    _ palette: ScreenPalette
  ) {
    let (left, right) = (SVGCell.x(columns.lowerBound), SVGCell.x(columns.upperBound))
    let top = SVGCell.y(row)
    if look.ground != palette.ground {
      grounds += Self.rect(left, top, right, top + SVGCell.height, look.ground)
    }
    var strokes = ""
    var texts = ""
    for column in columns {
      let text = canvas[column, row].text
      let x = SVGCell.x(column)
      switch CellShape(text, x: x, y: top) {
      case .strokes(let path): strokes += path
      case .block(let across, let down):
        shapes += Self.rect(
          x + SVGCell.width * across.lowerBound / 8, top + SVGCell.height * down.lowerBound / 8,
          x + SVGCell.width * across.upperBound / 8, top + SVGCell.height * down.upperBound / 8,
          look.text)
      case nil where text == " " || text.isEmpty: break
      case nil:
        texts += "<text x=\"\(x)\" y=\"\(top + SVGCell.baseline)\">\(Self.escaped(text))</text>"
      }
    }
    if look.attributes.contains(.underlined) {
      strokes += "M\(left) \(top + SVGCell.baseline + Hundredths(150))H\(right)"
    }
    if !strokes.isEmpty { shapes += "<path d=\"\(strokes)\" stroke=\"\(look.text.hex)\"/>\n" }
    if !texts.isEmpty { glyphs += "<g fill=\"\(look.text.hex)\"\(Self.face(look))>\(texts)</g>\n" }
  }

  private static func face(_ look: CellLook) -> String {
    (look.attributes.contains(.bold) ? " font-weight=\"bold\"" : "")
      + (look.attributes.contains(.italic) ? " font-style=\"italic\"" : "")
  }

  private static func rect(
    _ left: Hundredths, _ top: Hundredths, _ right: Hundredths, _ bottom: Hundredths, _ fill: RGB
  ) -> String {
    "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(right - left)\" height=\"\(bottom - top)\" "
      + "fill=\"\(fill.hex)\"/>\n"
  }

  /// A cell's text may hold marks beside its character, so each scalar is looked at.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
