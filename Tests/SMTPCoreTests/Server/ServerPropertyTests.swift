import SMTPCore
import Testing

/// What holds for any client, however it cuts its octets and whatever they are.
@Suite struct ServerPropertyTests {
  private static let lines = [
    "EHLO me.test", "HELO me.test", "EHLO", "MAIL FROM:<a@b.test>", "MAIL FROM:<> SIZE=3",
    "MAIL FROM: <a@b.test>", "RCPT TO:<bob@practice.test>", "RCPT TO:<451-4.7.1@reply.test>",
    "RCPT TO:<x@else.test>", "RCPT TO:<slow-1@reply.test>", "DATA", "..x", ".", ".", ".", "RSET",
    "NOOP", "AUTH BELIEVE", "AUTH BELIEVE YWxpY2U=", "YWxpY2U=", "*", "VRFY bob", "EXPN team",
    "HELP", "HELP MAIL", "FOO", "", "a\rb", "a\nb", "NOOP \u{0}", "BDAT 3", "BDAT 0 LAST",
    "BDAT 9 LAST", "BDAT x", "ETRN branch.test", "ATRN", "TURN", "SEND FROM:<>", "220 you",
    "250 yes", "354 go", "550 no",
    String(repeating: "y", count: 700),
  ]

  /// A conversation of random lines that keeps on in the clear.
  private static func conversation(_ dice: inout ServerDice) -> [UInt8] {
    var octets: [UInt8] = Array("EHLO me.test\r\n".utf8)
    for _ in 0..<Int.random(in: 1...30, using: &dice) {
      octets += lines[Int.random(in: 0..<lines.count, using: &dice)].utf8
      octets += Int.random(in: 0..<20, using: &dice) == 0 ? [0x0A] : [0x0D, 0x0A]
    }
    return octets
  }

  @Test func anySplitGivesTheSameActionsAndDeliveries() {
    var dice = ServerDice(seed: 1)
    for _ in 0..<600 {
      let octets = Self.conversation(&dice)
      var whole = ServerPlay()
      whole.feed(octets)
      var single = ServerPlay()
      for octet in octets { single.feed([octet]) }
      var split = ServerPlay()
      var rest = octets[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...40, using: &dice))
        split.feed(piece)
        rest = rest.dropFirst(piece.count)
      }
      for other in [single, split] {
        #expect(other.actions == whole.actions)
        #expect(other.delivered.map(\.content) == whole.delivered.map(\.content))
        #expect(other.delivered.map(\.envelope) == whole.delivered.map(\.envelope))
      }
    }
  }

  @Test func noOctetsTrapAndEveryReplyKeepsTheRules() {
    var dice = ServerDice(seed: 2)
    for run in 0..<3_000 {
      var play = ServerPlay()
      if run.isMultiple(of: 2) { play.say("EHLO me.test") }
      var octets = run.isMultiple(of: 3) ? [] : Self.conversation(&dice)
      for _ in 0..<Int.random(in: 1...60, using: &dice) {
        let place = Int.random(in: 0...octets.count, using: &dice)
        octets.insert(UInt8.random(in: 0...255, using: &dice), at: place)
      }
      play.feed(octets)
      play.feed([0x0D, 0x0A])
      Self.checkReplies(play.actions)
    }
  }

  /// Nothing of an address beyond ASCII comes back in a reply that must be ASCII.
  @Test(arguments: [Scenario.standard, .lmtp])
  func internationalMailGetsRepliesInASCII(_ scenario: Scenario) {
    for path in ["<jörg@practice.test>", "<\"jörg x\"@practice.test>", "<jörg@bücher.test>"] {
      var play = ServerPlay(scenario)
      play.say(scenario.isLMTP ? "LHLO me.test" : "EHLO me.test")
      play.say("MAIL FROM:\(path) SMTPUTF8", "RCPT TO:\(path)", "RCPT TO:<bob@practice.test>")
      play.say("DATA", ".", "SEND FROM:\(path) SMTPUTF8", "RCPT TO:\(path)")
      #expect(play.delivered.count == 1)
      Self.checkReplies(play.actions)
    }
  }

  /// A chunk and the lines behind DATA are text by the same rules.
  @Test func chunksAndLinesAreRefusedAlike() {
    var dice = ServerDice(seed: 4)
    for _ in 0..<2_000 {
      let text =
        (0..<Int.random(in: 0...6, using: &dice)).map { _ in
          ["a", ".", "\r\n", "\r", "\n", String(repeating: "x", count: 997)]
            .randomElement(using: &dice) ?? ""
        }.joined() + "\r\n"
      let opening = ["EHLO me.test", "MAIL FROM:<>", "RCPT TO:<bob@practice.test>"]
      var lines = ServerPlay()
      lines.say(opening + ["DATA"])
      lines.feed(DotStuffing.encode(text.utf8))
      var chunks = ServerPlay()
      chunks.say(opening)
      let octets = Array(text.utf8)
      let cut = Int.random(in: 0...octets.count, using: &dice)
      chunks.feed("BDAT \(cut)\r\n".utf8 + octets[..<cut])
      chunks.feed("BDAT \(octets.count - cut) LAST\r\n".utf8 + octets[cut...])
      #expect(
        lines.delivered.map(\.content) == chunks.delivered.map(\.content),
        "\(text.debugDescription)")
    }
  }

  @Test func mutatedAddressesTrapNothing() {
    var dice = ServerDice(seed: 3)
    let seeds = [
      "<@a.test,@b.test:\"x y\\\"\"@[IPv6:2001:db8::1.2.3.4]> SIZE=1 BODY=7BIT AUTH=a+3Db@c.test",
      "<a.b+c@d-e.test>", "<451-4.7.1@reply.test>", "<slow-3@reply.test>", "<Postmaster>", "<>",
    ].map { Array($0.utf8) }
    for _ in 0..<5_000 {
      var argument = seeds[Int.random(in: 0..<seeds.count, using: &dice)]
      for _ in 0..<Int.random(in: 0...4, using: &dice) where !argument.isEmpty {
        let place = Int.random(in: 0..<argument.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: argument.remove(at: place)
        case 1:
          argument.insert(argument[Int.random(in: 0..<argument.count, using: &dice)], at: place)
        default: argument[place] = UInt8.random(in: 0x20...0x7E, using: &dice)
        }
      }
      var play = ServerPlay()
      play.say("EHLO me.test")
      play.feed(Array("MAIL FROM:".utf8) + argument + [0x0D, 0x0A])
      play.feed(Array("RCPT TO:".utf8) + argument + [0x0D, 0x0A])
      Self.checkReplies(play.actions)
    }
  }

  /// Holds that each action that sends is one whole reply, as RFC 5321 §4.2 and RFC 2034 §4 want
  /// it.
  private static func checkReplies(_ actions: [ServerAction]) {
    for action in actions {
      // From here on it may be the client.
      if case .findWaiting(let request) = action, request.purpose != .count { return }
      guard case .send(let octets) = action else { continue }
      #expect(octets.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0D || $0 == 0x0A) })
      let lines = octets.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
      #expect(lines.allSatisfy { $0.utf8.last == 0x0D && $0.utf8.count < 512 })
      let codes = Set(lines.map { $0.prefix(3) })
      #expect(codes.count == 1)
      guard let code = codes.first.flatMap({ Int($0) }) else {
        Issue.record("no code: \(lines)")
        continue
      }
      #expect((200...599).contains(code))
      #expect(lines.dropLast().allSatisfy { $0.dropFirst(3).first == "-" })
      #expect(lines.last?.dropFirst(3).first == " ")
    }
  }
}
