import SMTPCore
import TestSupport
import Testing

struct LineFramerTests {
  @Test(
    arguments: [
      ("", []),
      ("a\r\n", ["a crlf"]),
      ("a\n", ["a bareLF"]),
      ("\r\n\n", [" crlf", " bareLF"]),
      ("a\r", ["a\r missing"]),
      ("a\rb\r\n", ["a\rb crlf"]),
      ("a\r\r\n", ["a\r crlf"]),
      ("\r\r\n\n\r\n", ["\r crlf", " bareLF", " crlf"]),
      ("a\r\nb", ["a crlf", "b missing"]),
      ("a\0b\r\n", ["a\0b crlf"]),
    ] as [(String, [String])])
  func linesEndAtLineFeeds(_ text: String, _ lines: [String]) {
    #expect(Self.lines([text.octets]).map(Self.summary) == lines)
    #expect(Self.lines(text.octets.map { [$0] }).map(Self.summary) == lines, "octet by octet")
  }

  @Test func anySplitGivesTheSameLines() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let octets = (0..<count).map { _ in generator.pick("ab\r\n\n\0".octets) }
      #expect(Self.lines(octets.randomPieces(using: &generator)) == Self.lines([octets]))
    }
  }

  @Test func everyOctetIsInOneLine() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let octets = (0..<count).map { _ in generator.pick("ab\r\n".octets) }
      let lines = Self.lines(octets.randomPieces(using: &generator))
      let joined = lines.flatMap { line in
        line.octets
          + ["\r\n".octets, "\n".octets, []][
            [.crlf, .bareLF, .missing].firstIndex(of: line.ending) ?? 0]
      }
      #expect(joined == octets)
      #expect(lines.reduce(0) { $0 + $1.length } == octets.count)
    }
  }

  /// The kept part of a long line is the same wherever the line is cut.
  @Test(arguments: [-2, -1, 0, 1, 2, 3, 70_000])
  func longLinesAreCounted(_ excess: Int) {
    let count = LineFramer.keptOctets + excess
    for ending in ["\r\n", "\n", ""] {
      let octets = [UInt8](repeating: 0x61, count: count) + ending.octets
      let whole = Self.lines([octets])
      #expect(whole.count == 1)
      #expect(whole.first?.length == octets.count)
      #expect(whole.first?.octets.count == min(count, LineFramer.keptOctets))
      #expect(whole.first?.omitted == max(0, excess))
      for cut in [
        1, LineFramer.keptOctets - 1, LineFramer.keptOctets, LineFramer.keptOctets + 1, count,
      ]
      where cut <= octets.count {
        #expect(
          Self.lines([Array(octets[..<cut]), Array(octets[cut...])]) == whole, "cut at \(cut)")
      }
      #expect(Self.lines([Array(octets.dropLast())] + octets.suffix(1).map { [$0] }) == whole)
    }
  }

  @Test func aLineWithoutEndCostsItsKeptPartOnly() {
    var framer = LineFramer()
    let piece = [UInt8](repeating: 0x61, count: 65_536)
    for _ in 0..<256 {
      var rest = piece[...]
      #expect(framer.next(in: &rest, at: nil) == nil)
    }
    #expect(framer.length == 256 * 65_536)
    #expect(framer.partial.count <= LineFramer.keptOctets + 1)
  }

  @Test func momentsAreThoseOfFirstAndLastOctet() throws {
    var framer = LineFramer()
    var rest = "a".octets[...]
    #expect(framer.next(in: &rest, at: Instant(microseconds: 1)) == nil)
    rest = "b\r\nc\r\n".octets[...]
    let first = framer.next(in: &rest, at: Instant(microseconds: 5))
    let second = framer.next(in: &rest, at: Instant(microseconds: 5))
    #expect(first?.began?.microseconds == 1)
    #expect(first?.ended?.microseconds == 5)
    #expect(second?.began?.microseconds == 5)
  }

  @Test func unknownOctetsCountAndAreShownByAStandIn() {
    var framer = LineFramer()
    var rest = "250 ".octets[...]
    _ = framer.next(in: &rest, at: nil)
    framer.takeUnknown(3, shownAs: Octet.asterisk, at: nil)
    framer.takeUnknown(Int.max, shownAs: Octet.asterisk, at: nil)
    framer.takeUnknown(Int.max, shownAs: Octet.asterisk, at: nil)
    rest = "\r\n".octets[...]
    let line = framer.next(in: &rest, at: nil)
    #expect(line?.octets.prefix(8) == "250 ****".octets[...])
    #expect(line?.octets.count == LineFramer.keptOctets)
    #expect(line?.length == Int.max)
  }

  private static func lines(_ pieces: [[UInt8]]) -> [WireLine] {
    var framer = LineFramer()
    var lines: [WireLine] = []
    for piece in pieces {
      var rest = piece[...]
      while let line = framer.next(in: &rest, at: nil) { lines.append(line) }
    }
    if let line = framer.cut(at: nil) { lines.append(line) }
    return lines
  }

  private static func summary(_ line: WireLine) -> String {
    String(decoding: line.octets, as: UTF8.self) + " \(line.ending)"
  }
}
