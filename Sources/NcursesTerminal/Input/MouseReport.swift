import TerminalCanvas

/// What the numbers of a mouse report mean.
enum MouseReport {
  /// Reads `ESC [ < button ; column ; row M` (or `m` when the button is let go).
  static func mouse(_ numbers: SequenceParameters, isPress: Bool) -> Mouse? {
    guard isPress, numbers.numbers.count == 3 else { return nil }
    return mouse(button: numbers.first, column: numbers.second, row: numbers.last)
  }

  /// Reads the three octets behind `ESC [ M`.
  static func mouse(octets: ArraySlice<UInt8>) -> Mouse? {
    let numbers = octets.map { Int($0) - 32 }
    guard numbers.count == 3 else { return nil }
    return mouse(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  private static func mouse(button: Int, column: Int, row: Int) -> Mouse? {
    guard column > 0, row > 0 else { return nil }
    let point = Point(column: column - 1, row: row - 1)
    // 4, 8 and 16 say what is held down, 32 that the mouse moves.
    switch button & ~0b11100 {
    case 0: return Mouse(.press, at: point)
    case 64: return Mouse(.wheelUp, at: point)
    case 65: return Mouse(.wheelDown, at: point)
    default: return nil
    }
  }
}
