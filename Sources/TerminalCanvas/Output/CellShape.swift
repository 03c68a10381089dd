/// The shape of a character that must reach the edges of its cell: drawn, because the glyphs of
/// fonts leave gaps between rows.
enum CellShape {
  /// Strokes, as the data of an SVG path.
  case strokes(String)
  /// A filled part of the cell, from and to in eighths: across, then down.
  case block(ClosedRange<Int>, ClosedRange<Int>)

  /// The shape of `text` in a cell with its corner at `x`, `y`; nil where it is a glyph.
  init?(_ text: String, x: Hundredths, y: Hundredths) {
    let (left, top) = (x, y)
    let (right, bottom) = (x + SVGCell.width, y + SVGCell.height)
    let (middle, centre) = (x + SVGCell.width / 2, y + SVGCell.height / 2)
    if let arms = LineArms(text) {
      var path = ""
      if !arms.isDisjoint(with: .horizontal) {
        let (from, to) = (
          arms.contains(.left) ? left : middle, arms.contains(.right) ? right : middle
        )
        path += "M\(from) \(centre)H\(to)"
      }
      if !arms.isDisjoint(with: .vertical) {
        let (from, to) = (
          arms.contains(.up) ? top : centre, arms.contains(.down) ? bottom : centre
        )
        path += "M\(middle) \(from)V\(to)"
      }
      self = .strokes(path)
      return
    }
    let gap = Hundredths(150)
    switch text {
    case "═": self = .strokes("M\(left) \(centre - gap)H\(right)M\(left) \(centre + gap)H\(right)")
    case "║": self = .strokes("M\(middle - gap) \(top)V\(bottom)M\(middle + gap) \(top)V\(bottom)")
    case "╭": self = .strokes("M\(right) \(centre)Q\(middle) \(centre) \(middle) \(bottom)")
    case "╮": self = .strokes("M\(left) \(centre)Q\(middle) \(centre) \(middle) \(bottom)")
    case "╰": self = .strokes("M\(right) \(centre)Q\(middle) \(centre) \(middle) \(top)")
    case "╯": self = .strokes("M\(left) \(centre)Q\(middle) \(centre) \(middle) \(top)")
    case "█": self = .block(0...8, 0...8)
    case "▌": self = .block(0...4, 0...8)
    case "▐": self = .block(4...8, 0...8)
    case "▏": self = .block(0...1, 0...8)
    case "▀": self = .block(0...8, 0...4)
    case "▄": self = .block(0...8, 4...8)
    default: return nil
    }
  }
}
