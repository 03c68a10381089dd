import SMTPCore
import Testing

@Suite struct ServerAuthTests {
  private let alice = "YWxpY2U="
  private let mallory = "bWFsbG9yeQ=="

  @Test(arguments: [
    (["AUTH BELIEVE YWxpY2U="], ["235 2.7.0"]),
    (["auth believe YWxpY2U="], ["235 2.7.0"]),
    (["AUTH BELIEVE", "YWxpY2U="], ["334 ", "235 2.7.0"]),
    (["AUTH BELIEVE =", "YWxpY2U="], ["334 UmVhbGx5Pw==", "235 2.7.0"]),
    (["AUTH BELIEVE", "", "YWxpY2U="], ["334 ", "334 UmVhbGx5Pw==", "235 2.7.0"]),
    (["AUTH BELIEVE", "*"], ["334 ", "501 5.7.0"]),
    (["AUTH BELIEVE", "NOOP!"], ["334 ", "501 5.5.2"]),
    (["AUTH BELIEVE bad*base64"], ["501 5.5.2"]),
    (["AUTH BELIEVE bWFsbG9yeQ=="], ["535 5.7.8"]),
    (["AUTH BELIEVE", "bWFsbG9yeQ=="], ["334 ", "535 5.7.8"]),
    (["AUTH BELIEVE AAAA"], ["501 5.5.2"]),
    (["AUTH UNKNOWN"], ["504 5.5.4"]),
    (["AUTH"], ["501 5.5.4"]),
    (["AUTH BELIEVE a b"], ["501 5.5.4"]),
    (["AUTH BELIEVE YWxpY2U=", "AUTH BELIEVE YWxpY2U="], ["235 2.7.0", "503 5.5.1"]),
  ])
  func exchanges(_ lines: [String], _ replies: [String]) {
    var play = ServerPlay()
    play.say("EHLO me.test")
    let answers = play.say(lines)
    #expect(answers.count == replies.count, "\(answers)")
    for (answer, reply) in zip(answers, replies) { #expect(answer.hasPrefix(reply)) }
    // Whatever came of it, the session is where commands are understood.
    #expect(play.say("NOOP")[0].hasPrefix("250"))
    #expect((play.session.user == "alice") == answers.contains { $0.hasPrefix("235") })
  }

  @Test func anEmptyChallengeKeepsItsSpace() {
    var play = ServerPlay()
    play.say("EHLO me.test", "AUTH BELIEVE")
    #expect(play.actions.last == .send(Array("334 \r\n".utf8)))
  }

  @Test func responsesMayBeLongAndHaveALimit() {
    var play = ServerPlay()
    play.say("EHLO me.test")
    let longest = String(repeating: "A", count: 12_288 - 2)
    #expect(play.say("AUTH BELIEVE", longest).last?.hasPrefix("501 5.5.2") == true)
    #expect(play.say("AUTH BELIEVE", longest + "A").last?.hasPrefix("500 5.5.6") == true)
    #expect(play.say("AUTH BELIEVE " + longest)[0].hasPrefix("500 5.5.6"))
    #expect(play.say("NOOP")[0].hasPrefix("250"))
  }

  @Test func aResponseThatEndsInABareLineFeedEndsTheExchange() {
    var play = ServerPlay()
    play.say("EHLO me.test", "AUTH BELIEVE")
    play.feed("\(alice)\n".utf8)
    #expect(play.session.user == nil)
    #expect(play.replyLines.last?.hasPrefix("500 5.5.2") == true)
    #expect(play.say("NOOP")[0].hasPrefix("250"))
  }

  @Test func theEnvelopeSaysWhoSentIt() {
    var play = ServerPlay()
    play.say("EHLO me.test", "AUTH BELIEVE \(alice)", "MAIL FROM:<alice@practice.test>")
    play.say("RCPT TO:<bob@elsewhere.test>", "DATA", "x", ".")
    #expect(play.delivered.first?.envelope.user == "alice")
  }
}

@Suite struct ServerTLSTests {
  @Test func everythingSaidBeforeIsForgotten() {
    var play = ServerPlay()
    play.say("EHLO me.test", "AUTH BELIEVE YWxpY2U=")
    #expect(play.say("STARTTLS")[0].hasPrefix("220 2.0.0"))
    #expect(play.session.isSecured && play.session.user == nil)
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("503 5.5.1"))
    #expect(play.say("AUTH BELIEVE YWxpY2U=")[0].hasPrefix("503 5.5.1"))
    #expect(play.say("STARTTLS")[0].hasPrefix("503 5.5.1 TLS is already on"))
    #expect(play.say("EHLO me.test")[0].hasPrefix("250-"))
    #expect(play.say("STARTTLS")[0].hasPrefix("503 5.5.1 TLS is already on"))
    #expect(play.say("AUTH BELIEVE YWxpY2U=")[0].hasPrefix("235"))
  }

  @Test func plaintextBehindStartTLSIsThrownAway() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    session.receive(Array("EHLO me.test\r\nSTARTTLS\r\nEHLO evil.test\r\nMAIL FR".utf8)[...])
    var actions: [ServerAction] = []
    while let action = session.next() { actions.append(action) }
    session.receive(Array("OM:<x@evil.test>\r\n".utf8)[...])
    #expect(session.next() == nil)
    #expect(actions.last == .startTLS)
    session.secured()
    #expect(session.next() == nil)
    session.receive(Array("NOOP\r\n".utf8)[...])
    guard case .send(let reply) = session.next() else { return #expect(Bool(false)) }
    #expect(reply.starts(with: "250 2.0.0".utf8))
    #expect(session.next() == nil)
  }

  @Test func nothingIsSecuredUnasked() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    session.secured()
    #expect(!session.isSecured)
  }
}
