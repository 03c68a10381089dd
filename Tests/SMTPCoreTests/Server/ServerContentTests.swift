import SMTPCore
import Testing

@Suite struct ServerContentTests {
  private static let opening = [
    "EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>", "DATA",
  ]

  /// What comes of `content` behind DATA: the reply to it, and what was delivered.
  private static func send(
    _ content: String, _ scenario: Scenario = .standard
  ) -> (replies: [String], content: String?) {
    var play = ServerPlay(scenario)
    play.say(opening)
    let before = play.actions.count
    play.feed(content.utf8)
    return (
      ServerPlay.replyLines(play.actions[before...]),
      play.delivered.first.map { String(decoding: $0.content, as: UTF8.self) }
    )
  }

  @Test(arguments: [
    (".\r\n", ""),
    ("a\r\n.\r\n", "a\r\n"),
    ("..\r\n.\r\n", ".\r\n"),
    (".a\r\n.\r\n", "a\r\n"),
    ("a.\r\n.\r\n", "a.\r\n"),
    ("a\r\n..b\r\n...\r\n.\r\n", "a\r\n.b\r\n..\r\n"),
    ("\r\n\r\n.\r\n", "\r\n\r\n"),
    ("a\u{0}b é\r\n.\r\n", "a\u{0}b é\r\n"),
  ])
  func contentLosesItsStuffing(_ wire: String, _ content: String) {
    let result = Self.send(wire)
    #expect(result.content == content)
    #expect(result.replies.count == 1 && result.replies[0].hasPrefix("250 2.0.0"))
  }

  @Test(arguments: [
    "a\n.\n", "a\r\n.\n", "a\n.\r\n", "a\r.\r", "a\r\n.\r", "a\r\r\n.\r", "a\r\n.", ".\n",
    "\n.\r\n",
    "\r.\r\n", "a\r\n.\r\r\n",
  ])
  func nothingElseEndsIt(_ wire: String) {
    #expect(Self.send(wire).replies.isEmpty)
  }

  @Test(arguments: [
    ("a\nb\r\n.\r\n", "LF without CR"), ("a\n.\n\r\n.\r\n", "LF without CR"),
    ("a\r\n.\nMAIL FROM:<x@y.test>\r\n.\r\n", "LF without CR"), ("\n\r\n.\r\n", "LF without CR"),
    ("a\rb\r\n.\r\n", "CR without LF"), ("a\r\r\n.\r\n", "CR without LF"),
    (".\rx\r\n.\r\n", "CR without LF"), ("a\r.\r\n\r\n.\r\n", "CR without LF"),
  ])
  func bareLineEndsAreRefusedAtTheEnd(_ wire: String, _ words: String) {
    let result = Self.send(wire + "NOOP\r\n")
    #expect(result.replies.count == 2, "\(result.replies)")
    #expect(result.replies.first?.hasPrefix("550 5.5.2") == true)
    #expect(result.replies.first?.contains(words) == true)
    #expect(result.content == nil)
  }

  /// 1000 octets with CRLF, a dot that is not content left out (RFC 5321 §4.5.3.1.6).
  @Test(arguments: [("", 998, true), ("", 999, false), (".", 998, true), (".", 999, false)])
  func aLineHasItsLimit(_ dot: String, _ count: Int, _ isAccepted: Bool) {
    let line = (dot.isEmpty ? "" : "..") + String(repeating: "x", count: count - dot.count)
    let result = Self.send("a\r\n\(line)\r\nb\r\n.\r\n")
    #expect((result.content != nil) == isAccepted)
    #expect(result.replies.map { String($0.prefix(9)) } == [isAccepted ? "250 2.0.0" : "550 5.6.0"])
  }

  @Test func theLimitCountsWhatIsDelivered() {
    var scenario = Scenario.standard
    scenario.maximumMessageOctets = 4
    #expect(Self.send("..b\r\n.\r\n", scenario).content == ".b\r\n")
    #expect(Self.send("abc\r\n.\r\n", scenario).replies[0].hasPrefix("552 5.3.4"))
  }

  @Test func contentThatIsTooLargeIsThrownAwayAtOnce() {
    var play = ServerPlay()
    play.say(Self.opening)
    let line = Array((String(repeating: "x", count: 998) + "\r\n").utf8)
    for _ in 0..<10_486 { play.feed(line) }
    #expect(play.actions.last == .discardContent)
    #expect(play.say(".")[0].hasPrefix("552 5.3.4"))
    #expect(play.delivered.isEmpty)
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("250"))
  }

  /// The same reading, written for clarity: over the whole content at once, octet by octet.
  private static func reference(_ wire: [UInt8]) -> (content: [UInt8], isSound: Bool, rest: Int)? {
    var content: [UInt8] = []
    var isSound = true
    var index = 0
    var isLineStart = true
    while index < wire.count {
      if isLineStart, wire[index] == 0x2E {
        if wire[index...].starts(with: [0x2E, 0x0D, 0x0A]) { return (content, isSound, index + 3) }
        // At the end of what there is, nobody can tell yet.
        if wire.count - index < 3, [0x2E, 0x0D].starts(with: wire[index...]) { return nil }
        index += 1
      }
      isLineStart = false
      if wire[index...].starts(with: [0x0D, 0x0A]) {
        content += [0x0D, 0x0A]
        index += 2
        isLineStart = true
        continue
      }
      if wire[index] == 0x0D || wire[index] == 0x0A { isSound = false }
      content.append(wire[index])
      index += 1
    }
    return nil
  }

  /// Any lines of any octets arrive as they were composed, however their octets are cut.
  @Test func linesOfAnyOctetsAreStoredAsTheyWere() {
    var dice = ServerDice(seed: 5_324)
    for _ in 0..<400 {
      let content: [UInt8] = (0..<Int.random(in: 0...12, using: &dice)).flatMap { _ in
        let line = (0..<Int.random(in: 0...20, using: &dice)).map { _ in
          Bool.random(using: &dice) ? 0x2E : UInt8.random(in: 0...255, using: &dice)
        }
        return line.filter { $0 != 0x0D && $0 != 0x0A } + [0x0D, 0x0A]
      }
      var play = ServerPlay()
      play.say(Self.opening)
      var rest = DotStuffing.encode(content)[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...30, using: &dice))
        play.feed(piece)
        rest = rest.dropFirst(piece.count)
      }
      #expect(play.delivered.map(\.content) == [content])
    }
  }

  @Test func anySequenceIsReadAsTheReferenceReadsIt() {
    var dice = ServerDice(seed: 5_321)
    for _ in 0..<4_000 {
      let wire = (0..<Int.random(in: 0...24, using: &dice)).map { _ in
        [0x0D, 0x0A, 0x2E, 0x61, 0x0D, 0x0A][Int.random(in: 0..<6, using: &dice)] as UInt8
      }
      var play = ServerPlay()
      play.say(Self.opening)
      let before = play.actions.count
      var rest = wire[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...5, using: &dice))
        play.feed(piece)
        rest = rest.dropFirst(piece.count)
      }
      let replies = ServerPlay.replyLines(play.actions[before...])
      guard let expected = Self.reference(wire) else {
        #expect(replies.isEmpty, "\(wire)")
        continue
      }
      #expect(replies.first?.hasPrefix(expected.isSound ? "250 " : "550 ") == true, "\(wire)")
      #expect(
        play.delivered.first?.content == (expected.isSound ? expected.content : nil), "\(wire)")
    }
  }
}
