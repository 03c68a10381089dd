import SMTPCore
import Testing

@Suite struct ScenarioTextTests {
  private let greylisting = """
    ehlo-scenario 1
    # Strangers wait.
    name: greylisting
    about: The first try comes back.
    domain: mx.example.org
    user: bob
    password: secret
    takes: every domain
    recipients: 5
    offer: PIPELINING
    offer: SIZE 2000
    offer: auth plain login
    when: under TLS
    offer: STARTTLS
    offer: X-SHINY 1
    offer: limits RCPTMAX=5

    S: 220-mx.example.org
    S: 220 Welcome

    C: RCPT TO:<*>*
    S: 450 4.7.1 Come back
    S:
    C: MAIL *
    when: before TLS
    wait: 2
    S: 530 5.7.0 TLS first
    C: .
    S: 250 2.0.0 Mine now
    close:
    C: NOOP
    drop:
    C: VRFY *
    raw: 250 \\x1B[2J\\r\\n
    times: 3
    """

  private func scenario(_ text: String) throws -> Scenario {
    try ScenarioText.scenario(of: Array(text.utf8))
  }

  @Test func everyKeyIsRead() throws {
    let read = try scenario(greylisting)
    #expect(read.name == "greylisting" && read.summary == "The first try comes back.")
    #expect(read.domain == "mx.example.org" && read.user == "bob" && read.password == "secret")
    #expect(read.takesEveryDomain && read.maximumRecipients == 5 && !read.isLMTP)
    #expect(read.extensions == [.pipelining, .size, .auth, .startTLS, .limits])
    #expect(read.parameters == [.limits: "RCPTMAX=5"])
    #expect(read.maximumMessageOctets == 2_000 && read.mechanisms == ["PLAIN", "LOGIN"])
    #expect(read.extensionsUnderTLS == [.auth] && read.listed == ["X-SHINY 1"])
    #expect(read.rules.count == 6)
    #expect(read.rules[0].subject == .greeting && read.rules[0].answers.count == 1)
    #expect(read.rules[1].answers == [ScenarioAnswer("450 4.7.1 Come back"), ScenarioAnswer()])
    #expect(read.rules[2].moment == .beforeTLS)
    #expect(read.rules[2].answers == [ScenarioAnswer("530 5.7.0 TLS first", after: 2)])
    #expect(read.rules[3].subject == .message && read.rules[3].answers[0].isClosing)
    #expect(read.rules[4].answers == [.drop])
    #expect(read.rules[5].answers[0].octets?.count == 10 && read.rules[5].answers[0].times == 3)
  }

  @Test func whatIsReadIsPlayed() throws {
    var play = ServerPlay(try scenario(greylisting))
    #expect(play.replyLines == ["220-mx.example.org", "220 Welcome"])
    #expect(play.say("EHLO me.test", "STARTTLS").contains("250-LIMITS RCPTMAX=5"))
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    let replies = play.say("RCPT TO:<c@d.test>", "RCPT TO:<c@d.test>")
    #expect(replies[0] == "450 4.7.1 Come back" && replies[1].hasPrefix("250 "))
    let colours = "250 \u{1B}[2J"
    #expect(play.say("VRFY bob") == [colours, colours, colours])
  }

  @Test(arguments: Scenario.all)
  func whatIsWrittenReadsTheSame(_ scenario: Scenario) throws {
    let text = ScenarioText.text(of: scenario, remarks: ["Remark."])
    let read = try ScenarioText.scenario(of: Array(text.utf8))
    #expect(read.rules == scenario.rules)
    #expect(read.extensions == scenario.extensions && read.parameters == scenario.parameters)
    #expect(read.isLMTP == scenario.isLMTP)
    #expect(read.extensionsUnderTLS == scenario.extensionsUnderTLS)
    #expect(read.maximumMessageOctets == scenario.maximumMessageOctets)
    #expect(ScenarioText.text(of: read, remarks: ["Remark."]) == text)
  }

  @Test(
    arguments: [
      ("", .noHeader, 1), ("name: x", .noHeader, 1), ("ehlo-scenario 0", .noHeader, 1),
      ("ehlo-scenario 2", .newerVersion(2), 1),
      ("ehlo-scenario 1\n\nfrob: 1", .unknownKey("frob"), 3),
      ("ehlo-scenario 1\nhello", .noKey, 2),
      (
        "ehlo-scenario 1\nprotocol: UUCP",
        .badValue(key: "protocol", possible: ["SMTP", "LMTP"]), 2
      ),
      ("ehlo-scenario 1\ndomain: a b", .badValue(key: "domain", possible: ["mx.example.org"]), 2),
      ("ehlo-scenario 1\nC: NOOP\nwait: 0", .badValue(key: "wait", possible: ["1–600"]), 3),
      ("ehlo-scenario 1\nC: NOOP\nS: OK", .badReply, 3),
      ("ehlo-scenario 1\nC: NOOP\nS: 2500 OK", .badReply, 3),
      ("ehlo-scenario 1\nC: NOOP\nS: 999 OK", .badReply, 3),
      ("ehlo-scenario 1\nS: 199 OK", .badReply, 2),
      ("ehlo-scenario 1\nC: NOOP\nS: 250 OK\nwait: 3", .waitsForNothing, 4),
      ("ehlo-scenario 1\nwait: 3\nC: NOOP\nS: 250 OK", .waitsForNothing, 3),
      (
        "ehlo-scenario 1\noffer: SIZE x",
        .badValue(key: "offer: SIZE", possible: ["1–1000000000"]), 2
      ),
      ("ehlo-scenario 1\noffer: LIMITS \u{E9}", .badValue(key: "offer", possible: ["LIMITS"]), 2),
      ("ehlo-scenario 1\nC: NOOP\nS: 250-a\nC: RSET", .unfinishedReply, 4),
      ("ehlo-scenario 1\nC: NOOP\nS: 250-a", .unfinishedReply, 3),
      ("ehlo-scenario 1\nC: NOOP\nraw: \\q", .badEscape("\\q"), 3),
      ("ehlo-scenario 1\nC: NOOP\nC: RSET\nS: 250 OK", .noAnswer, 2),
      ("ehlo-scenario 1\nwhen: before TLS", .momentOfNothing, 2),
      ("ehlo-scenario 1\nC: NOOP\nS: 250 OK\noffer: X-ODD\nwhen: under TLS", .momentOfNothing, 5),
      ("ehlo-scenario 1\nclose:", .noReplyAbove(key: "close"), 2),
      ("ehlo-scenario 1\nC: NOOP\nS:\nclose:", .noReplyAbove(key: "close"), 4),
      ("ehlo-scenario 1\nC: NOOP\nS:\ntimes: 2", .noReplyAbove(key: "times"), 4),
      ("ehlo-scenario 1\nC: NOOP\nS: 250 a\nS: 250-b\nclose:", .unfinishedReply, 5),
      ("ehlo-scenario 1\nC: NOOP\nraw: A\ntimes: 100000000", .tooMuch, 4),
      ("ehlo-scenario 1\nC: NOOP\nraw: AA\ntimes: 5000\ntimes: 5000", .tooMuch, 5),
      ("ehlo-scenario 1\nC: NOOP\nraw:\ntimes: 100000000", .tooMuch, 4),
    ] as [(String, ScenarioTextError.Problem, Int)])
  func whatIsWrongIsNamedWithItsLine(
    _ text: String, _ problem: ScenarioTextError.Problem, _ line: Int
  ) {
    #expect(throws: ScenarioTextError(problem, line: line)) { try scenario(text) }
  }

  /// However often a reply is repeated, it is kept once.
  @Test func aSmallTextIsASmallScenario() throws {
    let rule = "C: NOOP\nraw: A\ntimes: 16777216\n"
    let read = try scenario("ehlo-scenario 1\n" + String(repeating: rule, count: 60))
    let octets = read.rules.flatMap(\.answers).reduce(0) { $0 + ($1.octets?.count ?? 0) }
    #expect(octets == 60 && read.rules.allSatisfy { $0.answers[0].times == 16_777_216 })
    let text = ScenarioText.text(of: read)
    #expect(text.utf8.count < 4_096 && (try? scenario(text))?.rules == read.rules)
  }

  @Test func octetsThatAreNoTextAreNone() {
    #expect(throws: ScenarioTextError(.notText, line: 1)) {
      try ScenarioText.scenario(of: Array("ehlo-scenario 1\n".utf8) + [0xFF])
    }
  }

  /// Whatever is in a text, it is read or refused, and what is read can be played.
  @Test func anyTextIsBorne() {
    var dice = ServerDice(seed: 7)
    let lines = greylisting.split(separator: "\n").map(String.init)
    for _ in 0..<400 {
      var text = ["ehlo-scenario 1"]
      for _ in 0..<Int.random(in: 0..<12, using: &dice) {
        var octets = Array((lines.randomElement(using: &dice) ?? "").utf8)
        if !octets.isEmpty, Bool.random(using: &dice) {
          octets[Int.random(in: 0..<octets.count, using: &dice)] = .random(
            in: 0...255, using: &dice)
        }
        text.append(String(decoding: octets, as: UTF8.self))
      }
      guard let read = try? scenario(text.joined(separator: "\n")) else { continue }
      var play = ServerPlay(read)
      play.say(
        "EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "DATA", "x", ".", "QUIT")
      #expect(play.replyLines.count < 100)
    }
  }
}
