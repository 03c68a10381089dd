import TestSupport
import Testing

@testable import ExplorerApp

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("", [""]), ("one two", ["one two"]), ("one two three", ["one two", "three"]),
    ("12345678 90", ["12345678", "90"]), ("1234567890123 x", ["1234567890123", "x"]),
    ("a\nb", ["a", "b"]), ("a\n\nb\n", ["a", "", "b", ""]),
    ("  in one two", ["  in one", "  two"]), ("    ", ["    "]),
    ("a  b", ["a  b"]), ("a b ", ["a b "]), ("one   two x", ["one two", "x"]),
    ("öl über x", ["öl über", "x"]), ("  öl über x", ["  öl", "  über x"]),
  ])
  func linesBreakAtSpaces(text: String, lines: [String]) {
    #expect(WrappedText.lines(text, width: 8) == lines)
  }

  @Test(arguments: [1, 5, 20, 79]) func noLineIsLongerThanItsWidthButForAWord(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<100 {
      let words = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        String(repeating: "x", count: Int.random(in: 1...12, using: &generator))
      }
      let lines = WrappedText.lines(words.joined(separator: " "), width: width)
      #expect(lines.allSatisfy { $0.count <= width || !$0.contains(" ") })
      #expect(lines.flatMap { $0.split(separator: " ").map(String.init) } == words)
    }
  }
}
