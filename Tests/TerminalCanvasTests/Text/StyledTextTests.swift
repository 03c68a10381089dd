import TerminalCanvas
import TestSupport
import Testing

/// Text of several styles: joined, cut and wrapped.
struct StyledTextTests {
  private static let bold = Style.plain.with(.bold)

  @Test func joinsWhatLooksAlike() {
    let text = StyledText("a", Self.bold) + StyledText("b", Self.bold) + StyledText("c")
    #expect(text.runs == [.init("ab", Self.bold), .init("c")])
    #expect(text.text == "abc" && text.width == 3 && !text.isEmpty)
    #expect(StyledText("").isEmpty && StyledText([.init("")]).isEmpty)
  }

  @Test func cutsInTheStyleOfTheCut() {
    let text = StyledText("ab") + StyledText("漢字", Self.bold)
    #expect(text.cut(to: 6) == text)
    #expect(text.cut(to: 5) == StyledText("ab") + StyledText("漢…", Self.bold))
    #expect(text.cut(to: 2) == StyledText("a") + StyledText("…", Self.bold))
  }

  static let paragraphs: [(String, Int, [String])] = [
    ("", 5, [""]),
    ("one two three", 13, ["one two three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one  two", 4, ["one", "two"]),
    ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
    ("a bcdefgh", 4, ["a", "bcde", "fgh"]),
    ("  indented text", 10, ["  indented", "text"]),
    ("a\nb\n\nc", 5, ["a", "b", "", "c"]),
    ("a\n", 5, ["a", ""]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("a漢", 1, ["a", "\u{FFFD}"]),
    ("ab", 0, ["a", "b"]),
    ("kept   ", 10, ["kept   "]),
  ]

  @Test(arguments: paragraphs) func wraps(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TextWrap.lines(text, width: width) == lines)
  }

  @Test func wrapsWithStyles() {
    let text = StyledText("one ") + StyledText("two three", Self.bold)
    #expect(
      text.wrapped(width: 7) == [
        StyledText("one ") + StyledText("two", Self.bold), StyledText("three", Self.bold),
      ])
  }

  @Test(arguments: 0..<20) func losesNothingButBlanks(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let text = RandomText.text(&random, most: 30)
      let width = Int.random(in: 2...20, using: &random)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { TextCells.width($0) <= width })
      let words = text.unicodeScalars.split(separator: "\n").flatMap { TextCells(Substring($0)) }
      #expect(
        lines.flatMap { TextCells($0) }.map(\.text).filter { $0 != " " }
          == words.map(\.text).filter { $0 != " " })
      let cut = TextCells.cut(text, to: width)
      #expect(TextCells.width(cut) <= width)
    }
  }
}
