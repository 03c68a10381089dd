import Glibc
import TerminalCanvas
import Testing

/// Widths held against those of the C library, which ncurses, tmux and others go by.
struct ScalarWidthTests {
  /// Ranges on which versions of Unicode, or glibc and Unicode, disagree.
  private static let disputed: [ClosedRange<UInt32>] = [
    0x2630...0x2637, 0x268A...0x268F, 0x3248...0x324F, 0x4DC0...0x4DFF, 0x1D300...0x1D356,
    0x1D360...0x1D378,
  ]

  @Test func isWhatTheCLibrarySays() throws {
    let locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      _ = uselocale(before)
      freelocale(locale)
    }
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
    try #require(wcwidth(0x6F22) == 2)
    var wrong: [String] = []
    var lost: [String] = []
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let columns = Int(wcwidth(wchar_t(value)))
      let text = String(scalar)
      let cells = Array(TextCells(text))
      let name = String(value, radix: 16)
      if cells.count != 1 {
        wrong.append(name)
      } else if cells[0].text == text {
        if cells[0].width != columns { wrong.append(name) }
      } else if cells[0].text == "\u{25CC}" + text {
        if columns != 0 || cells[0].width != 1 { wrong.append(name) }
      } else if cells[0].width != 1 {
        wrong.append(name)
      } else if columns > 0, !Self.isException(scalar) {
        lost.append(name)
      }
    }
    #expect(wrong.isEmpty)
    #expect(lost.isEmpty)
  }

  /// What is not shown as it is, though the C library gives it columns.
  private static func isException(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .spacingMark, .privateUse, .format, .unassigned: return true
    default: break
    }
    // Younger than the tables.
    if let age = properties.age, age.major > 14 { return true }
    return properties.isDefaultIgnorableCodePoint || properties.isEmojiModifier
      || (0x1F1E6...0x1F1FF).contains(scalar.value) || scalar.value == 0x20E3
      || disputed.contains { $0.contains(scalar.value) }
  }

  @Test func showsWhatTheScreensAreMadeOf() {
    for character in "✓✗›‹…▸▾–—═●○·▐▌▏█─│┌┐└┘├┤┬┴┼╭╮╰╯→←↑↓⇒≈×§¿¡“”«»■□◆⚠áéíóúñü€°" {
      #expect(Array(TextCells(String(character))).map(\.text) == [String(character)])
      #expect(TextCells.width(String(character)) == 1)
    }
  }
}
