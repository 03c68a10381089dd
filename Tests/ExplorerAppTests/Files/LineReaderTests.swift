import SMTPCore
import TestSupport
import Testing

@testable import ExplorerApp

@Suite struct LineReaderTests {
  /// All lines that `text` has if it comes in pieces that end at these places.
  private func lines(_ text: String, cutAt places: [Int] = []) async -> [String] {
    let octets = Array(text.utf8)
    let ends = places + [octets.count]
    let starts = [0] + places
    let blocks = zip(starts, ends).map { Array(octets[$0..<$1]) }.filter { !$0.isEmpty }
    let pipe = try? InputPipe()
    pipe?.end()
    guard let pipe else { return [] }
    var reader = LineReader(InputBlocks(descriptor: pipe.descriptor, behind: blocks))
    var lines: [String] = []
    while let line = await reader.line() {
      lines.append(String(decoding: line.octets, as: UTF8.self))
      #expect(line.number == lines.count)
    }
    #expect(reader.lineCount == lines.count)
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\n\n", ["", ""]), ("\r\n", [""]), ("a\rb\n", ["a\rb"]), ("a\r\r\n", ["a\r"]),
    ("\na", ["", "a"]),
  ])
  func linesEndInLFOrCRLFOrTheEnd(text: String, expected: [String]) async {
    #expect(await lines(text) == expected)
    for place in 0...text.utf8.count { #expect(await lines(text, cutAt: [place]) == expected) }
  }

  @Test func anySplitGivesTheSameLines() async {
    var generator = SeededGenerator(seed: 5)
    let text = (0..<40).map { "line \($0)" + ($0 % 3 == 0 ? "\r\n" : "\n") }.joined() + "last"
    let whole = await lines(text)
    #expect(whole.count == 41)
    for _ in 0..<40 {
      let places = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Int.random(in: 0...text.utf8.count, using: &generator)
      }
      #expect(await lines(text, cutAt: places.sorted()) == whole)
    }
  }

  @Test func aHugeLineIsOneLine() async {
    let huge = String(repeating: "x", count: 3_000_000)
    let places = Array(stride(from: 0, to: 3_000_000, by: 262_144))
    #expect(await lines("a\n\(huge)\nb", cutAt: places) == ["a", huge, "b"])
  }

  @Test func contentIsWireLinesUpToTheDot() async throws {
    var reader = LineReader(InputBlocks(octets: Array("one\r\n..two\n\n.\nNOOP\n".utf8)))
    let content = try #require(await reader.content())
    #expect(String(decoding: content.octets, as: UTF8.self) == "one\r\n..two\r\n\r\n.\r\n")
    #expect(content.isEnd)
    #expect(await reader.line()?.number == 5)
  }

  @Test func contentThatEndsWithTheInputIsNotWhole() async throws {
    var reader = LineReader(InputBlocks(octets: Array("one\ntw".utf8)))
    let content = try #require(await reader.content())
    #expect(String(decoding: content.octets, as: UTF8.self) == "one\r\ntw\r\n")
    #expect(!content.isEnd)
    #expect(await reader.content() == nil)
  }

  /// Content of any length is handed out in parts.
  @Test func longContentComesInParts() async throws {
    let line = String(repeating: "x", count: 99)
    let text = String(repeating: line + "\n", count: 10_000) + ".\n"
    var reader = LineReader(InputBlocks(octets: Array(text.utf8)))
    var parts = 0
    var octets = 0
    while let content = await reader.content() {
      parts += 1
      octets += content.octets.count
      #expect(content.octets.count < 300_000)
      if content.isEnd { break }
    }
    #expect(parts > 3)
    #expect(octets == 10_000 * 101 + 3)
    #expect(await reader.line() == nil)
  }

  @Test(arguments: [("a\nb\n.\nnext", 3, "next"), (".\nnext", 1, "next"), ("a\nb", 2, nil)])
  func skippedContentIsCounted(text: String, count: Int, next: String?) async {
    var reader = LineReader(InputBlocks(octets: Array(text.utf8)))
    #expect(await reader.skipContent() == count)
    #expect(await reader.line().map { String(decoding: $0.octets, as: UTF8.self) } == next)
  }

  @Test(arguments: [
    (0, "", "abc"), (2, "ab", "c"), (3, "abc", "de"), (4, "abc\r", "de"), (5, "abc\r\n", "de"),
    (6, "abc\r\nd", "e"), (7, "abc\r\nde", ""), (9, "abc\r\nde\r\n", ""),
    (11, "abc\r\nde\r\n\r\n", "QUIT"), (13, "abc\r\nde\r\n\r\nQU", "IT"),
    (99, "abc\r\nde\r\n\r\nQUIT\r\n", nil),
  ])
  func countedContentIsSoManyOctets(count: Int, content: String, next: String?) async {
    for text in ["abc\nde\n\nQUIT", "abc\r\nde\r\n\r\nQUIT\r\n"] {
      var reader = LineReader(InputBlocks(octets: Array(text.utf8)))
      var octets: [UInt8] = []
      while octets.count < count, let more = await reader.counted(count - octets.count) {
        octets += more
      }
      #expect(String(decoding: octets, as: UTF8.self) == content)
      let line = await reader.line()
      #expect(line.map { String(decoding: $0.octets, as: UTF8.self) } == next)
    }
  }
}
