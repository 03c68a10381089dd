import SMTPCore
import Testing

/// Odd replies and what is found wrong with them: the rules `reply-*` of the table of pitfalls.
struct ReplyOdditiesTests {
  struct Oddity: CustomTestStringConvertible, Sendable {
    var wire: String
    var code: Int?
    var texts: [String]
    /// `id line:offset`.
    var findings: [String]

    init(_ wire: String, _ code: Int?, _ texts: [String], _ findings: [String] = []) {
      self.wire = wire
      self.code = code
      self.texts = texts
      self.findings = findings
    }

    var testDescription: String { VisibleText.string(wire) }
  }

  static let oddities = [
    Oddity("250 ok\r\n", 250, ["ok"]),
    Oddity("250 \r\n", 250, [""]),
    Oddity("250-a\r\n250 \r\n", 250, ["a", ""]),
    Oddity("250-\r\n250 b\r\n", 250, ["", "b"]),
    Oddity("250\ttab\r\n", 250, ["\ttab"], ["reply-no-separator 0:3"]),
    Oddity("250 a\tb\r\n", 250, ["a\tb"]),
    // Line ends.
    Oddity("250 ok\n", 250, ["ok"], ["reply-bare-lf 0:6"]),
    Oddity("250-a\n250 b\r\n", 250, ["a", "b"], ["reply-bare-lf 0:5"]),
    Oddity("250-a\r\n250-b\n250 c\n", 250, ["a", "b", "c"], ["reply-bare-lf 1:5"]),
    Oddity("250 a\rb\r\n", 250, ["a\rb"], ["reply-bare-cr 0:5"]),
    Oddity("250 a\r\r\n", 250, ["a\r"], ["reply-bare-cr 0:5"]),
    // Octets.
    Oddity("250 a\0b\r\n", 250, ["a\0b"], ["reply-nul 0:5"]),
    Oddity("250 \u{1B}[2J\r\n", 250, ["\u{1B}[2J"], ["reply-control-bytes 0:4"]),
    Oddity("250 \u{7F}\r\n", 250, ["\u{7F}"], ["reply-control-bytes 0:4"]),
    Oddity("250-a\r\n250 \u{7}\u{8}\r\n", 250, ["a", "\u{7}\u{8}"], ["reply-control-bytes 1:4"]),
    Oddity("250 é\r\n", 250, ["é"], ["reply-8bit 0:4"]),
    // Separators.
    Oddity("250\r\n", 250, [""], ["reply-bare-code 0:0"]),
    Oddity("250-a\r\n250\r\n", 250, ["a", ""], ["reply-bare-code 1:0"]),
    Oddity("250ok\r\n", 250, ["ok"], ["reply-no-separator 0:3"]),
    Oddity("2500 ok\r\n", 250, ["0 ok"], ["reply-no-separator 0:3"]),
    Oddity("250_a\r\n", 250, ["_a"], ["reply-no-separator 0:3"]),
    Oddity("250\r\r\n", 250, ["\r"], ["reply-no-separator 0:3", "reply-bare-cr 0:3"]),
    // Codes.
    Oddity("250-a\r\n251 b\r\n", 251, ["a", "b"], ["reply-codes-differ 1:0"]),
    Oddity("250-a\r\n550-b\r\n250 c\r\n", 250, ["a", "b", "c"], ["reply-codes-differ 1:0"]),
    Oddity("050 verbose\r\n", 50, ["verbose"], ["reply-code-range 0:0"]),
    Oddity("150 wait\r\n", 150, ["wait"], ["reply-code-range 0:0"]),
    Oddity("600 what\r\n", 600, ["what"], ["reply-code-range 0:0"]),
    Oddity("260 what\r\n", 260, ["what"], ["reply-code-range 0:0"]),
    Oddity("999 what\r\n", 999, ["what"], ["reply-code-range 0:0"]),
    Oddity("000 what\r\n", 0, ["what"], ["reply-code-range 0:0"]),
    Oddity("259 what\r\n", 259, ["what"], ["reply-unlisted-code 0:0"]),
    Oddity("510 folklore\r\n", 510, ["folklore"], ["reply-unlisted-code 0:0"]),
    Oddity(
      "250-a\r\n259-b\r\n250 c\r\n", 250, ["a", "b", "c"],
      ["reply-codes-differ 1:0", "reply-unlisted-code 1:0"]),
    Oddity(
      "250-a\r\n950 b\r\n", 950, ["a", "b"], ["reply-codes-differ 1:0", "reply-code-range 1:0"]),
    // No code.
    Oddity("\r\n", nil, [""], ["reply-code-range 0:0"]),
    Oddity("hello\r\n", nil, ["hello"], ["reply-code-range 0:0"]),
    Oddity("25 ok\r\n", nil, ["25 ok"], ["reply-code-range 0:0"]),
    Oddity(" 250 ok\r\n", nil, [" 250 ok"], ["reply-code-range 0:0"]),
    Oddity("25O ok\r\n", nil, ["25O ok"], ["reply-code-range 0:0"]),
    Oddity("250-a\r\nb\r\n250 c\r\n", 250, ["a", "b", "c"], ["reply-code-range 1:0"]),
    Oddity("250-a\r\n\r\n250 c\r\n", 250, ["a", "", "c"], ["reply-code-range 1:0"]),
    // Lengths.
    Oddity(
      "250 " + String(repeating: "a", count: 506) + "\r\n", 250,
      [String(repeating: "a", count: 506)]),
    Oddity(
      "250 " + String(repeating: "a", count: 507) + "\r\n", 250,
      [String(repeating: "a", count: 507)],
      ["reply-too-long 0:512"]),
    Oddity(
      "334 " + String(repeating: "A", count: 5_000) + "\r\n", 334,
      [String(repeating: "A", count: 5_000)]),
  ]

  @Test(arguments: oddities)
  func oddityIsFoundAndRead(_ oddity: Oddity) throws {
    for pieces in [[oddity.wire.octets], oddity.wire.octets.map { [$0] }] {
      let seen = Self.replies(pieces)
      #expect(seen.count == 1)
      let observation = try #require(seen.first)
      let reply = try #require(observation.reply)
      #expect(reply.code == oddity.code)
      #expect(reply.lines.map { Array($0.text) } == oddity.texts.map(\.octets))
      #expect(reply.end == .whole)
      #expect(Self.findings(observation) == oddity.findings)
      #expect(observation.findings.allSatisfy { $0.side == .server })
    }
  }

  /// A reply at the end of the connection, whole or not.
  @Test(
    arguments: [
      ("250 ok", 250, ["reply-no-crlf 0:6"]),
      ("250 ok\r", 250, ["reply-bare-cr 0:6", "reply-no-crlf 0:7"]),
      ("250-a\r\n", 250, ["reply-never-ends 0:0"]),
      ("250-a\r\n250-b\r\n", 250, ["reply-never-ends 1:0"]),
      ("250-a\r\n250-b", 250, ["reply-no-crlf 1:5", "reply-never-ends 1:0"]),
      ("250-a\r\n25", 250, ["reply-no-crlf 1:2"]),
      ("2", nil, ["reply-no-crlf 0:1"]),
      ("250", 250, ["reply-bare-code 0:0", "reply-no-crlf 0:3"]),
    ] as [(String, Int?, [String])])
  func cutReplyIsFound(_ wire: String, _ code: Int?, _ findings: [String]) throws {
    let seen = Self.replies([wire.octets], isClosed: true)
    #expect(seen.count == 1)
    let observation = try #require(seen.first)
    #expect(observation.reply?.end == .cut)
    #expect(observation.reply?.code == code)
    #expect(Self.findings(observation) == findings)
  }

  @Test func aReplyWithoutEndIsBounded() throws {
    let lines = Array(repeatElement("250-again\r\n".octets, count: 1_000).joined())
    let seen = Self.replies(Array(repeating: lines, count: 1_000) + ["550 over\r\n".octets])
    let observation = try #require(seen.first)
    let reply = try #require(observation.reply)
    #expect(seen.count == 1)
    #expect(reply.lines.count == ReplyFramer.keptLines)
    #expect(reply.omittedLines == 1_000_001 - ReplyFramer.keptLines)
    #expect(reply.code == 550)
    #expect(Self.findings(observation) == ["reply-codes-differ 1000:0"])
  }

  @Test func manyLongLinesAreBoundedTogether() throws {
    let line = "250-".octets + [UInt8](repeating: 0x61, count: 60_000) + "\r\n".octets
    let seen = Self.replies(Array(repeating: line, count: 100) + ["250 over\r\n".octets])
    let reply = try #require(seen.first?.reply)
    #expect(reply.lines.count < 20)
    #expect(reply.omittedLines == 101 - reply.lines.count)
    #expect(reply.code == 250)
  }

  @Test func aLineOfAMegabyteIsBounded() throws {
    let wire = "250 ".octets + [UInt8](repeating: 0x61, count: 1 << 20) + "\r\n".octets
    let seen = Self.replies([wire])
    let reply = try #require(seen.first?.reply)
    #expect(reply.lines.map(\.line.octets.count) == [LineFramer.keptOctets])
    #expect(reply.lines.map(\.line.length) == [wire.count])
    #expect(Self.findings(seen[0]) == ["reply-too-long 0:512"])
  }

  @Test func clientLinesAreCheckedForTheirEnds() {
    var session = Session()
    let seen = session.apply(.sent("NOOP\nNO\0OP a\rb\r\nNOOP\r\n".octets))
    #expect(
      seen.map(Self.findings) == [
        ["reply-bare-lf 0:4"], ["reply-bare-cr 0:7", "reply-nul 0:2"], [],
      ])
    #expect(seen.allSatisfy { $0.findings.allSatisfy { $0.side == .client } })
  }

  @Test func responsesAreCheckedForTheirEndsToo() {
    var session = Session()
    for event: SessionEvent in [
      .received("220 a\r\n".octets), .sent("AUTH LOGIN\r\n".octets), .received("334 \r\n".octets),
    ] {
      _ = session.apply(event)
    }
    #expect(session.apply(.sent("YQ==\n".octets)).map(Self.findings) == [["reply-bare-lf 0:4"]])
  }

  /// The replies that a session with a command outstanding sees in these octets.
  private static func replies(_ pieces: [[UInt8]], isClosed: Bool = false) -> [Observation] {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    _ = session.apply(.sent("EHLO a.example\r\n".octets))
    var seen = pieces.flatMap { session.apply(.received($0)) }
    if isClosed { seen += session.apply(.closed(Closing(by: .server))) }
    return seen.filter { $0.reply != nil }
  }

  /// The rules of the wire; those of the session are told by scripts of their own.
  private static func findings(_ observation: Observation) -> [String] {
    let ofWire = observation.findings.filter { finding in
      finding.id == .twoReplies || finding.id.rawValue.hasPrefix("reply-")
    }
    return ofWire.map { "\($0.id.rawValue) \($0.line):\($0.offset)" }
  }
}
