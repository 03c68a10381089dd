import TerminalCanvas
import TestSupport
import Testing

/// How text is split into cells, each of which every terminal shows alike.
struct TextCellsTests {
  /// What comes in, and the cells; a wide one is marked by `_` behind it.
  static let table: [(String, [String])] = [
    ("", []),
    ("a b", ["a", " ", "b"]),
    ("héé", ["h", "é", "é"]),
    ("e\u{301}x", ["e\u{301}", "x"]),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", ["e\u{301}\u{302}\u{303}\u{304}", "x"]),
    ("\u{301}a", ["◌\u{301}", "a"]),
    (" \u{301}", [" \u{301}"]),
    ("漢字", ["漢_", "字_"]),
    ("ｱＡ", ["ｱ", "Ａ_"]),
    ("👍", ["👍_"]),
    ("👍🏽!", ["👍_", "!"]),
    ("\u{1F3FD}", ["\u{FFFD}"]),
    ("a\u{1F3FD}", ["a", "\u{FFFD}"]),
    ("👍🏽🏽", ["👍_", "\u{FFFD}"]),
    ("👨\u{200D}👩\u{200D}👧", ["👨_", "👩_", "👧_"]),
    ("👩🏽\u{200D}💻", ["👩_", "💻_"]),
    ("🏳\u{FE0F}\u{200D}🌈", ["🏳", "🌈_"]),
    ("❤\u{FE0F}❤\u{FE0E}❤", ["❤", "❤", "❤"]),
    ("⌚\u{FE0E}", ["⌚_"]),
    ("❤\u{FE0F}\u{FE0F}", ["❤", "\u{FFFD}"]),
    ("1\u{FE0F}\u{20E3}2", ["1", "2"]),
    ("\u{20E3}", ["\u{FFFD}"]),
    ("a\u{20E3}", ["a", "\u{FFFD}"]),
    ("🇩🇪", ["D", "E"]),
    ("👍\u{200D}", ["👍_", "\u{FFFD}"]),
    ("a\u{200D}b", ["a", "\u{FFFD}", "b"]),
    ("a\u{200B}\u{202E}", ["a", "\u{FFFD}", "\u{FFFD}"]),
    ("\r\n\t", ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
    ("\u{1B}[J", ["\u{FFFD}", "[", "J"]),
    ("\u{9B}\u{7F}\u{E000}\u{FFFE}", ["\u{FFFD}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}"]),
    ("שלום", ["ש", "ל", "ו", "ם"]),
    ("\u{1112}\u{1161}\u{11AB}", ["한_"]),
    ("하\u{11AB}글", ["한_", "글_"]),
    ("\u{1112}a\u{1161}", ["\u{1112}_", "a", "\u{FFFD}"]),
    ("한\u{11AB}", ["한_", "\u{FFFD}"]),
    ("\u{0915}\u{0903}", ["\u{0915}", "\u{FFFD}"]),
  ]

  @Test(arguments: table) func splits(_ text: String, _ expected: [String]) {
    let cells = TextCells(text).map { $0.text + ($0.width == 2 ? "_" : "") }
    #expect(cells.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(TextCells.width(text) == TextCells(text).reduce(0) { $0 + $1.width })
    #expect(TextCells.width(("\n" + text).dropFirst()) == TextCells.width(text))
  }

  @Test(arguments: 0..<20) func whatIsShownStaysAsItIs(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let cells = Array(TextCells(RandomText.text(&random)))
      let shown = cells.map(\.text).joined()
      #expect(TextCells(shown).map(\.text) == cells.map(\.text))
      #expect(TextCells(shown).map(\.width) == cells.map(\.width))
      #expect(cells.allSatisfy { (1...2).contains($0.width) })
      #expect(cells.allSatisfy { $0.text.unicodeScalars.count <= 1 + TextCells.mostMarks })
    }
  }

  static let cutTexts: [(String, Int, String)] = [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("abcd", 0, ""), ("", 0, ""),
    ("abcd", -1, ""), ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("漢字", 1, "…"),
    ("a漢", 2, "a…"), ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"),
    ("e\u{301}e\u{301}x", 2, "e\u{301}…"),
  ]

  @Test(arguments: cutTexts) func cuts(_ text: String, _ columns: Int, _ expected: String) {
    #expect(TextCells.cut(text, to: columns) == expected)
  }
}
