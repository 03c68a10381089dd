import TerminalCanvas
import TestSupport

/// Text of everything that could harm a grid of cells.
enum RandomText {
  private static let pieces: [String] = [
    "a", "Z", "9", " ", "  ", "-", "word", "…", "─", "│", "é", "e\u{301}", "ñ", "ß", "Ω", "ж",
    "漢", "字", "한", "ア", "ｱ", "ａ", "\u{3000}", "שלום", "مرحبا", "हिन्दी", "ไทย",
    "\u{301}", "\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{20E3}", "1\u{FE0F}\u{20E3}",
    "👍", "👍🏽", "\u{1F3FD}", "❤\u{FE0F}", "❤\u{FE0E}", "👩\u{200D}💻", "👨\u{200D}👩\u{200D}👧",
    "🏳\u{FE0F}\u{200D}🌈", "🇩🇪", "🇩", "🏴\u{E0067}\u{E007F}", "\u{200D}", "\u{200B}",
    "\u{202E}", "\u{FEFF}", "\u{FE0F}", "\u{E0100}", "\u{AD}", "\r\n", "\n", "\t", "\u{1B}[2J",
    "\u{7F}", "\u{85}", "\u{9B}", "\0", "\u{E000}", "\u{F0000}", "\u{FFFF}", "\u{10FFFF}",
    "\u{2028}", "ᄒ", "ᅡ", "ᆫ", "ᄒ\u{1161}", "하\u{11AB}", "\u{1160}", "\u{115F}", "\u{3164}",
    "\u{0903}", "\u{0E33}", "☰", "㉈", "⚠", "🫨", "\u{FFFD}", "◌", "\u{20DD}",
  ]

  /// Up to `most` pieces, one of which may be any scalar.
  static func text(_ random: inout SeededGenerator, most: Int = 12) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...most, using: &random) {
      if random.once(in: 6),
        let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
      {
        text.unicodeScalars.append(scalar)
      } else {
        text += random.pick(pieces)
      }
    }
    return text
  }

  /// The same in parts that look different.
  static func styled(_ random: inout SeededGenerator) -> StyledText {
    (0..<Int.random(in: 0...4, using: &random)).reduce(into: StyledText()) { styled, _ in
      styled.append(text(&random, most: 5), style(&random))
    }
  }

  /// Some style.
  static func style(_ random: inout SeededGenerator) -> Style {
    Style(.palette(UInt8.random(in: 0...3, using: &random)), on: .standard, .bold)
  }
}
