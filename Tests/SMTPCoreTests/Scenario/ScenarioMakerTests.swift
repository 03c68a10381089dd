import SMTPCore
import Testing

@Suite struct ScenarioMakerTests {
  func make(_ lines: [(Side, String)], tlsBehind place: Int? = nil) -> Scenario {
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
    return maker.made.rules
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
