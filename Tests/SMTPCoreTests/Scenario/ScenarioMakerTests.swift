import SMTPCore
import Testing

@Suite struct ScenarioMakerTests {
  func make(_ lines: [(Side, String)], tlsBehind place: Int? = nil) -> Scenario {
    draft(lines, tlsBehind: place).scenario
  }

  func draft(_ lines: [(Side, String)], tlsBehind place: Int? = nil) -> MadeScenario {
    var maker = ScenarioMaker(name: "recorded", summary: "A test.", isLMTP: false)
    var session = Session()
    for (index, line) in lines.enumerated() {
      let octets = Array((line.1 + "\r\n").utf8)
      session.apply(line.0 == .client ? .sent(octets) : .received(octets), at: nil) {
        maker.take($0, $1)
      }
      if index == place {
        session.apply(.secured(TLSFacts(version: "TLSv1.3")), at: nil) { maker.take($0, $1) }
      }
    }
    session.finish { maker.take($0, $1) }
    return maker.made
  }

  @Test func aRecordedSessionIsSaidAgain() {
    let session: [(Side, String)] = [
      (.server, "220 mx.example.org ESMTP Postfix"), (.client, "EHLO me.test"),
      (.server, "250-mx.example.org"), (.server, "250-SIZE 1000"), (.server, "250-PIPELINING"),
      (.server, "250-X-ODD 7"), (.server, "250 ENHANCEDSTATUSCODES"),
      (.client, "MAIL FROM:<a@b.test> SIZE=5"), (.server, "250 2.1.0 Ok"),
      (.client, "RCPT TO:<c@d.test>"), (.server, "450 4.7.1 Later"),
      (.client, "RCPT TO:<c@d.test>"), (.server, "250 2.1.5 Ok"),
      (.client, "DATA"), (.server, "354 End data with ."), (.client, "hello"), (.client, "."),
      (.server, "250 2.0.0 Ok: queued as 4F1A"), (.client, "RCPT TO:<x@y.test>"),
      (.server, "503 5.5.1 Error: need MAIL command"), (.client, "QUIT"),
      (.server, "221 2.0.0 Bye"),
    ]
    let made = make(session)
    #expect(made.domain == "mx.example.org")
    #expect(made.extensions == [.size, .pipelining, .enhancedStatusCodes])
    #expect(made.maximumMessageOctets == 1_000 && made.listed == ["X-ODD 7"])
    var play = ServerPlay(made)
    #expect(play.replyLines == ["220 mx.example.org ESMTP Postfix"])
    #expect(
      play.say("EHLO other.test").dropFirst() == [
        "250-SIZE 1000", "250-PIPELINING", "250-ENHANCEDSTATUSCODES", "250 X-ODD 7",
      ])
    #expect(
      play.say(
        "MAIL FROM:<a@b.test>", "RCPT TO:<x@y.test>", "RCPT TO:<c@d.test>", "RCPT TO:<c@d.test>",
        "DATA", "other", ".", "QUIT") == [
          "250 2.1.0 Ok", "250 2.1.5 Recipient <x@y.test> noted", "450 4.7.1 Later", "250 2.1.5 Ok",
          "354 End data with .", "250 2.0.0 Ok: queued as 4F1A",
          "221 2.0.0 mx.example.org says goodbye",
        ])
  }

  @Test func whatHoldsUnderTLSOnlyIsSaidThere() throws {
    let made = make(
      [
        (.server, "220 mx.example.org"), (.client, "EHLO me.test"), (.server, "250-mx.example.org"),
        (.server, "250 STARTTLS"), (.client, "MAIL FROM:<a@b.test>"),
        (.server, "530 5.7.0 TLS first"),
        (.client, "STARTTLS"), (.server, "220 Ready"), (.client, "EHLO me.test"),
        (.server, "250-mx.example.org"), (.server, "250 AUTH PLAIN"),
        (.client, "MAIL FROM:<a@b.test>"), (.server, "250 2.1.0 Welcome"),
      ], tlsBehind: 7)
    #expect(made.extensionsUnderTLS == [.auth] && made.mechanisms == ["PLAIN"])
    let text = ScenarioText.text(of: made)
    let read = try ScenarioText.scenario(of: Array(text.utf8))
    #expect(read.rules == made.rules)
    var play = ServerPlay(read)
    #expect(
      play.say("EHLO me.test", "MAIL FROM:<a@b.test>").last == "530 TLS first"
        || play.replyLines.last == "530 5.7.0 TLS first")
    play.say("STARTTLS")
    #expect(play.say("EHLO me.test", "MAIL FROM:<a@b.test>").last == "250 2.1.0 Welcome")
  }
}

/// What a recording holds that a scenario cannot say, or not so.
extension ScenarioMakerTests {
  private static let welcome: [(Side, String)] = [
    (.server, "220 mx.example.org"), (.client, "EHLO me.test"), (.server, "250-mx.example.org"),
    (.server, "250 LIMITS RCPTMAX=5"),
  ]

  private static func mail(to recipients: String..., heard verdicts: String...) -> [(Side, String)]
  {
    var lines: [(Side, String)] = [(.client, "MAIL FROM:<a@b.test>"), (.server, "250 2.1.0 Ok")]
    for recipient in recipients {
      lines += [(.client, "RCPT TO:<\(recipient)>"), (.server, "250 2.1.5 Ok")]
    }
    lines += [(.client, "DATA"), (.server, "354 Go"), (.client, "hello"), (.client, ".")]
    return lines + verdicts.map { (.server, $0) }
  }

  private func writtenAndRead(_ scenario: Scenario) throws -> Scenario {
    try ScenarioText.scenario(of: Array(ScenarioText.text(of: scenario).utf8))
  }

  /// Alone behind `C:` it would stand for the end of a message.
  @Test(arguments: [".", " .", ". "])
  func aDotThatEndsNothingIsNoEndOfAMessage(_ dot: String) throws {
    let no: [(Side, String)] = [(.client, dot), (.server, "500 5.5.2 What is a dot")]
    let made = make(
      Self.welcome + no + Self.mail(to: "c@d.test", heard: "250 2.0.0 Ok: queued as 4F1A"))
    let read = try writtenAndRead(made)
    #expect(read.rules == made.rules)
    var play = ServerPlay(read)
    #expect(play.say("EHLO me.test", ".").last == "500 5.5.2 What is a dot")
    let message = ["MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "DATA", "x", "."]
    #expect(play.say(message).last == "250 2.0.0 Ok: queued as 4F1A")
  }

  @Test func whoSaysLHLOSpeaksLMTP() throws {
    let made = make([
      (.server, "220 mx.example.org"), (.client, "LHLO me.test"), (.server, "250 mx.example.org"),
    ])
    #expect(made.isLMTP && ScenarioText.text(of: made).contains("protocol: LMTP"))
    #expect(!make(Self.welcome).isLMTP)
  }

  /// What others heard than the first recipient is no answer for the next time.
  @Test func theFirstVerdictOnAMessageStandsForAll() {
    let start: [(Side, String)] = [
      (.server, "220 mx.example.org"), (.client, "LHLO me.test"), (.server, "250 mx.example.org"),
    ]
    let first = Self.mail(to: "c@d.test", "e@f.test", heard: "250 2.0.0 c", "552 5.2.2 Full")
    let second = Self.mail(to: "c@d.test", "e@f.test", heard: "451 4.3.0 No", "451 4.3.0 No")
    let made = draft(start + first + second)
    let rule = made.scenario.rules.first { $0.subject == .message }
    #expect(
      rule?.answers == [ScenarioAnswer("250 2.0.0 c"), ScenarioAnswer("451 4.3.0 No")])
    #expect(made.omissions == [.verdicts(messages: 1)])
    #expect(draft(start + second).omissions.isEmpty)
  }

  /// DATA is refused where no recipient was taken, and only there.
  @Test func aMessageForNobodySaysNothingOfTheNext() throws {
    let nobody: [(Side, String)] = [
      (.client, "MAIL FROM:<a@b.test>"), (.server, "250 2.1.0 Ok"), (.client, "RCPT TO:<x@y.test>"),
      (.server, "550 5.1.1 No such user"), (.client, "DATA"), (.server, "554 5.5.1 No recipients"),
      (.client, "RSET"), (.server, "250 2.0.0 Ok"),
    ]
    let made = make(Self.welcome + nobody + Self.mail(to: "c@d.test", heard: "250 2.0.0 Mine"))
    var play = ServerPlay(try writtenAndRead(made))
    let message = ["MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "DATA", "x", "."]
    #expect(play.say(["EHLO me.test"] + message).suffix(2) == ["354 Go", "250 2.0.0 Mine"])
  }

  @Test func whatEHLOListsHoldsBehindHELO() throws {
    let made = make(Self.welcome + [(.client, "HELO me.test"), (.server, "250 mx.example.org")])
    #expect(made.extensions == [.limits] && made.parameters == [.limits: "RCPTMAX=5"])
    var play = ServerPlay(try writtenAndRead(made))
    #expect(play.say("EHLO me.test").last == "250 LIMITS RCPTMAX=5")
  }

  @Test func aScenarioIsNoLongerThanCanBeRead() throws {
    var lines = Self.welcome
    let reply = String(repeating: "x", count: 2_000)
    for number in 0..<3_000 {
      lines += [(.client, "VRFY u\(number)"), (.server, "252 2.0.0 \(reply)")]
    }
    let made = draft(lines)
    let read = try writtenAndRead(made.scenario)
    #expect(read.rules == made.scenario.rules)
    guard case .replies(let omitted) = made.omissions.first else {
      Issue.record("nothing was left out")
      return
    }
    // The greeting is one more.
    #expect(made.scenario.rules.count + omitted == 3_001 && (900..<1_000).contains(omitted))
  }

  /// What is said to one line again and again is left out behind what there is room for.
  @Test func theFirstAnswersOfManyStay() throws {
    var lines = Self.welcome
    for number in 0..<3_000 {
      let reply = String(repeating: "\(number)", count: 500)
      lines += [(.client, "VRFY bob"), (.server, "252 2.0.0 \(reply)")]
    }
    let made = draft(lines)
    _ = try writtenAndRead(made.scenario)
    let rule = try #require(made.scenario.rules.last)
    #expect(made.scenario.rules.count == 2 && rule.answers.count > 2_000)
    #expect(made.omissions == [.replies(3_000 - rule.answers.count)])
  }

  @Test func aLongListOfMechanismsIsCut() throws {
    let names = (0..<100).map { "X-MECHANISM-\($0)" }
    let made = make([
      (.server, "220 mx.example.org"), (.client, "EHLO me.test"), (.server, "250-mx.example.org"),
      (.server, "250 AUTH " + names.joined(separator: " ")),
    ])
    #expect(try writtenAndRead(made).mechanisms == Array(names.prefix(20)))
  }
}

/// What a fuzzer has found.
extension ScenarioMakerTests {
  @Test func aKeywordThatIsNoTextIsNotListed() throws {
    let made = make([
      (.server, "220 mx.example.org"), (.client, "EHLO me.test"), (.server, "250-mx.example.org"),
      (.server, "250-2\u{4AC},IZE 1005"), (.server, "250 X-ODD"),
    ])
    #expect(made.listed == ["X-ODD"])
  }

  private func rules(closingBehind lines: [(Side, String)]) -> [ScenarioRule] {
    var maker = ScenarioMaker(name: "recorded", summary: "A test.", isLMTP: false)
    var session = Session()
    for (side, line) in lines {
      let octets = Array((line + "\r\n").utf8)
      session.apply(side == .client ? .sent(octets) : .received(octets), at: nil) {
        maker.take($0, $1)
      }
    }
    session.apply(.closed(Closing(by: .server)), at: nil) { maker.take($0, $1) }
    return maker.made.scenario.rules
  }

  /// The end behind QUIT is none of what was said before it.
  @Test func aServerThatClosesClosesBehindItsLastReplyOnly() {
    let start: [(Side, String)] = [
      (.server, "220 mx.example.org"), (.client, "EHLO me.test"), (.server, "250 mx.example.org"),
      (.client, "VRFY bob"), (.server, "252 2.0.0 Perhaps"),
    ]
    let farewell: [(Side, String)] = [(.client, "QUIT"), (.server, "221 2.0.0 Bye")]
    #expect(rules(closingBehind: start).last?.answers.last?.isClosing == true)
    #expect(
      rules(closingBehind: start + farewell).allSatisfy { !$0.answers.contains(where: \.isClosing) }
    )
  }
}
