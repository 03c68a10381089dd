/// A colour of a terminal.
package enum Color: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// One of the terminal's palette: 0…7 the ordinary eight, 8…15 the bright ones, 16…255 the
  /// cube and the greys of a terminal of 256 colours.
  case palette(UInt8)
}
