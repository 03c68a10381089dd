/// What the colours of a terminal look like in a picture.
package struct ScreenPalette: Hashable, Sendable {
  /// The terminal's own background.
  package var ground: RGB
  /// The terminal's own colour of text.
  package var text: RGB
  /// The ordinary eight and the bright eight.
  package var sixteen: [RGB]

  /// Light text on dark ground.
  package static let dark = ScreenPalette(
    ground: RGB(0x16181D), text: RGB(0xD8DBE2),
    sixteen: [
      0x2B2F38, 0xE5534B, 0x57B86A, 0xD9A63C, 0x539BF5, 0xC678DD, 0x39B5C4, 0xC5C8D0,
      0x6B7280, 0xFF7B72, 0x7CD992, 0xF0C65A, 0x79B8FF, 0xDB9BF0, 0x63D3E0, 0xF5F6F8,
    ].map(RGB.init))

  /// Dark text on light ground.
  package static let light = ScreenPalette(
    ground: RGB(0xFCFCFA), text: RGB(0x24292F),
    sixteen: [
      0x24292F, 0xC4232B, 0x1A7F37, 0x8A6100, 0x0A58CA, 0x8A3FB5, 0x0B7285, 0xD0D5DB,
      0x6E7781, 0xD7352F, 0x2A9147, 0x9A6E00, 0x2169D8, 0x9B51C6, 0x158399, 0xF2F3F5,
    ].map(RGB.init))

  /// A colour of text.
  func text(_ color: Color) -> RGB { rgb(color) ?? text }
  /// A colour behind text.
  func ground(_ color: Color) -> RGB { rgb(color) ?? ground }

  /// A colour of the palette, the cube and the greys as xterm has them; nil for the terminal's own.
  private func rgb(_ color: Color) -> RGB? {
    guard case .palette(let number) = color else { return nil }
    switch number {
    case 0..<16: return sixteen.indices.contains(Int(number)) ? sixteen[Int(number)] : nil
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(number) - 16
      return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
    default:
      let grey = 8 + 10 * (number - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }
}
