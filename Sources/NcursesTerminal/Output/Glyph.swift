import CNcurses
import TerminalCanvas

/// The text of a cell as ncurses takes it: one character that takes columns, and marks on it.
///
/// ncurses and the C library have to agree with the canvas on how many columns it takes, or all
/// that follows on the row would move; where they don't, something of the right width stands for
/// it.
struct Glyph: Hashable {
  /// One more than marks that ncurses keeps in a cell.
  private static let limit = 5
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Nothing.
  static let blank = Glyph(.blank, isUnicode: false)

  /// What to draw, without the 0 at its end.
  private(set) var scalars: [Unicode.Scalar]
  /// How many columns it takes: 1 or 2.
  private(set) var width: Int

  /// What stands in a cell.
  ///
  /// - Parameter isUnicode: Whether the locale has more than ASCII.
  init(_ cell: Cell, isUnicode: Bool) {
    if cell.text.utf8.count == 1, let octet = cell.text.utf8.first, (0x20..<0x7F).contains(octet) {
      scalars = [Unicode.Scalar(octet)]
      width = 1
      return
    }
    guard isUnicode else {
      scalars = ["?"]
      width = 1
      return
    }
    scalars = Self.drawn(cell.text)
    width = scalars.first.map(Self.columns) ?? 1
    if width < 1 || width > max(1, cell.width) {
      scalars = [Self.replacement]
      width = 1
    }
  }

  /// The character and those of its marks that change nothing but its look. What has no look at
  /// all is left out: with joiners and selectors of a form terminals differ on how wide the
  /// character is, and some of the others turn the direction of writing.
  private static func drawn(_ text: String) -> [Unicode.Scalar] {
    var drawn: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where drawn.count < limit {
      let isMark = columns(scalar) == 0
      if isMark && isFormat(scalar) { continue }
      if isMark && drawn.isEmpty { drawn.append(" ") }
      if isMark || drawn.isEmpty { drawn.append(scalar) }
    }
    return drawn.isEmpty ? [" "] : drawn
  }

  private static func isFormat(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || (0xFE00...0xFE0F).contains(scalar.value)
  }

  /// How many columns the C library says; -1 for a control or something unknown.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    Int(column_count(wchar_t(scalar.value)))
  }

  /// The cell for ncurses, drawn with `ink`.
  func cell(_ ink: Ink) -> cchar_t {
    var cell = cchar_t()
    var pair = ink.pair
    let text = scalars.map { wchar_t($0.value) } + [0]
    // The number of a pair may be larger than the ordinary argument for it.
    if setcchar(&cell, text, ink.attributes, 0, &pair) != OK {
      setcchar(&cell, [wchar_t(UInt8(ascii: "?")), 0], ink.attributes, 0, &pair)
    }
    return cell
  }
}
