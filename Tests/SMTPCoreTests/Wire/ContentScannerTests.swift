import SMTPCore
import TestSupport
import Testing

struct ContentScannerTests {
  /// What goes over the wire behind a 354, and the content it stands for; nil where it never ends.
  @Test(arguments: [
    (".\r\n", "", 0),
    ("a\r\n.\r\n", "a\r\n", 3),
    ("..\r\n.\r\n", ".\r\n", 4),
    ("..a\r\n.\r\n", ".a\r\n", 5),
    (".a\r\n.\r\n", "a\r\n", 4),
    ("...\r\n.\r\n", "..\r\n", 5),
    ("a.b\r\n.\r\n", "a.b\r\n", 5),
    ("a\r\n\r\n.\r\n", "a\r\n\r\n", 5),
    ("a\n.\n.\r\n\r\n.\r\n", "a\n.\n.\r\n\r\n", 9),
    ("a\n.\r\n\r\n.\r\n", "a\n.\r\n\r\n", 7),
    ("a\r.\r\n\r\n.\r\n", "a\r.\r\n\r\n", 7),
    ("a\r\n.\n\r\n.\r\n", "a\r\n\n\r\n", 7),
    ("a\r\n.\r\r\n.\r\n", "a\r\n\r\r\n", 7),
    ("a\r\n.\ra\r\n.\r\n", "a\r\n\ra\r\n", 8),
    ("a\r\r\n.\r\n", "a\r\r\n", 4),
  ])
  func onlyALoneDotBetweenLineEndsEnds(_ wire: String, _ content: String, _ octets: Int) {
    for pieces in [[wire.octets], wire.octets.map { [$0] }] {
      let (message, rest) = Self.scan(pieces)
      #expect(message?.content == content.octets)
      #expect(message?.wireOctets == wire.octets)
      #expect(message?.octets == octets)
      #expect(message?.isWhole == true)
      #expect(message?.omitted == 0)
      #expect(rest.isEmpty)
    }
  }

  @Test(arguments: [
    "", "a", "a\r\n.", "a\r\n.\r", "a\r\n.\n", "a\n.\r\n", "a\n.\n", "a\r.\r", "\n.\r\n",
    "a\r\n.\r.\r\n", "a .\r\n",
  ])
  func nothingElseEnds(_ wire: String) {
    #expect(Self.scan([wire.octets]).message == nil)
  }

  @Test func whatFollowsTheDotIsLeft() {
    let (message, rest) = Self.scan(["a\r\n.\r\nQUIT\r\n".octets])
    #expect(message?.content == "a\r\n".octets)
    #expect(rest == "QUIT\r\n".octets)
  }

  @Test(
    arguments: [
      ("", nil, 0), ("a\r\nb", "a\r\nb", 4), ("a\r\n.", "a\r\n", 4), ("a\r\n.\r", "a\r\n\r", 5),
      (".", "", 1), (".a", "a", 2),
    ] as [(String, String?, Int)])
  func aCutMessageHasWhatCame(_ wire: String, _ content: String?, _ octets: Int) {
    var scanner = ContentScanner()
    var rest = wire.octets[...]
    #expect(scanner.next(in: &rest, at: nil) == nil)
    let message = scanner.cut(at: nil)
    #expect(message?.content == content?.octets)
    #expect(message?.wireOctets ?? [] == wire.octets)
    #expect(message?.octets ?? 0 == octets)
    #expect(message?.isWhole != true)
    #expect(scanner.isEmpty)
  }

  @Test func anySplitAgreesWithANaiveModel() {
    var generator = SeededGenerator(seed: 6)
    var ended = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let octets = (0..<count).flatMap { _ in
        generator.pick(["a", ".", "\r", "\n", "\r\n", "\r\n.\r\n"]).octets
      }
      let (message, rest) = Self.scan(octets.randomPieces(using: &generator))
      let model = Self.model(octets)
      #expect(message?.content == model?.content)
      #expect(message?.octets == model?.octets)
      if let model {
        #expect(rest == model.rest)
        ended += 1
      }
    }
    #expect(ended > 5_000)
  }

  @Test func longContentIsCountedAndItsFirstPartKept() {
    let line = [UInt8](repeating: 0x61, count: 998) + "\r\n".octets
    let wire = (0..<1_000).flatMap { _ in line } + ".\r\n".octets
    for pieces in [
      [wire],
      stride(from: 0, to: wire.count, by: 777).map { Array(wire[$0..<min($0 + 777, wire.count)]) },
    ] {
      let message = Self.scan(pieces).message
      #expect(message?.octets == 1_000_000)
      #expect(message?.content == Array(wire.prefix(ContentScanner.keptOctets)))
      #expect(message?.omitted == 1_000_000 - ContentScanner.keptOctets)
    }
  }

  @Test func countsOfLeftOutOctetsDoNotOverflow() {
    var scanner = ContentScanner()
    scanner.takeUnknown(Int.max, at: nil)
    scanner.takeUnknown(Int.max, at: nil)
    var rest = "ab\r\n.\r".octets[...]
    #expect(scanner.next(in: &rest, at: nil) == nil)
    #expect(scanner.cut(at: nil)?.octets == Int.max)
  }

  private static func scan(_ pieces: [[UInt8]]) -> (message: Message?, rest: [UInt8]) {
    var scanner = ContentScanner()
    var message: Message?
    var left: [UInt8] = []
    for piece in pieces {
      var rest = piece[...]
      if message == nil { message = scanner.next(in: &rest, at: nil) }
      left += rest
    }
    return (message, left)
  }

  /// The rule itself: the first CRLF . CRLF ends, the start counting as a CRLF, and behind every
  /// other CRLF one dot is taken off.
  private static func model(
    _ wire: [UInt8]
  ) -> (content: [UInt8], octets: Int, rest: [UInt8])? {
    let stuffed = "\r\n".octets + wire
    let end = "\r\n.\r\n".octets
    guard let start = stuffed.indices.first(where: { stuffed[$0...].starts(with: end) }) else {
      return nil
    }
    var content: [UInt8] = []
    for index in 2..<max(2, start + 2) {
      let isStuffing =
        stuffed[index] == Octet.dot && stuffed[(index - 2)..<index].elementsEqual("\r\n".octets)
      if !isStuffing { content.append(stuffed[index]) }
    }
    return (content, start, Array(stuffed[(start + 5)...]))
  }
}
