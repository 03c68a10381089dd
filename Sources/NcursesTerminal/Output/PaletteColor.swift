/// A colour of the palette of 256, as terminals with fewer colours show it.
struct PaletteColor {
  var index: UInt8

  /// The colour to use where there are only `count`.
  func index(among count: Int) -> Int {
    let index = Int(index)
    if index < count { return index }
    if index < 16 { return min(index & 7, max(0, count - 1)) }
    let own = Self.levels(index)
    let offered = count < 16 ? 0..<8 : 0..<16
    let nearest = offered.min { Self.distance($0, own) < Self.distance($1, own) }
    return min(nearest ?? 7, max(0, count - 1))
  }

  private static func distance(_ index: Int, _ levels: SIMD3<Int>) -> Int {
    let difference = basic(index) &- levels
    return (difference &* difference).wrappedSum()
  }

  /// Red, green and blue of the first sixteen, as xterm has them.
  private static func basic(_ index: Int) -> SIMD3<Int> {
    switch index {
    case 7: SIMD3(229, 229, 229)
    case 8: SIMD3(127, 127, 127)
    default:
      SIMD3(index & 1, index >> 1 & 1, index >> 2 & 1) &* (index < 8 ? 205 : 255)
    }
  }

  /// Red, green and blue of the cube of 6 × 6 × 6 colours, and of the greys behind it.
  private static func levels(_ index: Int) -> SIMD3<Int> {
    guard index < 232 else { return SIMD3(repeating: 8 + 10 * (index - 232)) }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return SIMD3(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }
}
