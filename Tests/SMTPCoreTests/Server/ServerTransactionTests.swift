import SMTPCore
import Testing

@Suite struct ServerTransactionTests {
  private let opening = [
    "EHLO me.test", "MAIL FROM:<a@b.test> SIZE=9", "RCPT TO:<bob@practice.test>",
  ]

  @Test func aWholeMessageIsDelivered() {
    var play = ServerPlay()
    play.say(opening)
    play.say("RCPT TO:<@x.test:carol@practice.test>", "RCPT TO:<Postmaster>", "DATA")
    let reply = play.say("Subject: x", "", "..dot", "...", ".")
    #expect(reply == ["250 2.0.0 Message accepted, queued as id-1"])
    #expect(play.delivered.count == 1)
    let (envelope, content) = play.delivered[0]
    #expect(envelope.hello.name == "me.test" && envelope.hello.isExtended)
    #expect(envelope.user == nil)
    #expect(envelope.reversePath.text == "<a@b.test>")
    #expect(envelope.parameters.map(\.keyword) == ["SIZE"])
    #expect(envelope.parameters.map(\.value) == [Array("9".utf8)])
    #expect(
      envelope.recipients.map(\.text) == [
        "<bob@practice.test>", "<carol@practice.test>", "<Postmaster>",
      ])
    #expect(String(decoding: content, as: UTF8.self) == "Subject: x\r\n\r\n.dot\r\n..\r\n")
  }

  @Test func repliesToPipelinedCommandsComeInOrder() {
    var play = ServerPlay()
    play.say("EHLO me.test")
    let replies = play.say(
      "MAIL FROM:<a@b.test>", "RCPT TO:<x@else.test>", "RCPT TO:<bob@practice.test>", "DATA",
      "hello", ".", "NOOP", "QUIT", "NOOP")
    #expect(
      replies.map { String($0.prefix(3)) } == ["250", "550", "250", "354", "250", "250", "221"])
    #expect(play.actions.last == .close)
    #expect(play.say("NOOP").isEmpty)
  }

  @Test func anIntroductionDropsTheTransaction() {
    var play = ServerPlay()
    play.say(opening)
    play.say("EHLO me.test")
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
    #expect(play.say("MAIL FROM:<>")[0].hasPrefix("250"))
  }

  @Test func aRefusedIntroductionChangesNothing() {
    var play = ServerPlay()
    play.say(opening)
    #expect(play.say("EHLO")[0].hasPrefix("501"))
    #expect(play.say("DATA")[0].hasPrefix("354"))
  }

  @Test func resetDropsTheTransactionAndKeepsTheRest() {
    var play = ServerPlay()
    play.say("EHLO me.test", "STARTTLS")
    play.say("EHLO me.test", "AUTH BELIEVE YWxpY2U=")
    play.say("MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>", "RSET")
    #expect(play.session.isSecured && play.session.user == "alice")
    #expect(play.say("DATA")[0].hasPrefix("503"))
    #expect(play.say("MAIL FROM:<a@b.test>")[0].hasPrefix("250"))
  }

  @Test func questionsLeaveTheTransactionAlone() {
    var play = ServerPlay()
    play.say(opening)
    play.say("NOOP", "VRFY bob", "EXPN team", "HELP", "FOO", "MAIL FROM:<x@y.test>", "RCPT TO:<>")
    play.say("DATA", "x", ".")
    #expect(play.delivered.first?.envelope.reversePath.text == "<a@b.test>")
    #expect(play.delivered.first?.envelope.recipients.count == 1)
  }

  @Test func oneMessageAfterTheOtherOnlyAfterItsEnd() {
    var play = ServerPlay()
    play.say(opening)
    play.say("DATA", "MAIL FROM:<this is content>", ".")
    play.say("MAIL FROM:<>", "RCPT TO:<carol@practice.test>", "DATA", ".")
    #expect(play.delivered.map(\.envelope.reversePath.text) == ["<a@b.test>", "<>"])
    #expect(play.delivered[1].content.isEmpty)
  }

  @Test func recipientsAreLimited() {
    var scenario = Scenario.standard
    scenario.maximumRecipients = 2
    var play = ServerPlay(scenario)
    play.say(opening)
    let replies = play.say("RCPT TO:<c@practice.test>", "RCPT TO:<d@practice.test>")
    #expect(replies[0].hasPrefix("250 2.1.5") && replies[1].hasPrefix("452 4.5.3"))
  }

  @Test func aMailboxWithoutRoomRefusesForNow() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    let lines = opening + ["DATA", "x", ".", "NOOP"]
    session.receive(Array(lines.map { $0 + "\r\n" }.joined().utf8)[...])
    var replies: [ServerAction] = []
    while let action = session.next() {
      if case .deliver = action { session.notDelivered() }
      replies.append(action)
    }
    let last = ServerPlay.replyLines(replies).suffix(2)
    #expect(last.map { String($0.prefix(9)) } == ["452 4.3.1", "250 2.0.0"])
  }

  @Test func nothingGoesOnUntilTheMessageIsStored() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    let lines = opening + ["DATA", "x", ".", "NOOP"]
    session.receive(Array(lines.map { $0 + "\r\n" }.joined().utf8)[...])
    var last: ServerAction?
    while let action = session.next() { last = action }
    guard case .deliver = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    session.delivered(as: "x")
    #expect(session.next() != nil && session.next() != nil && session.next() == nil)
  }
}

@Suite struct ServerEndTests {
  @Test func silenceAndStoppingAreSaid() {
    for (end, code) in [
      ({ (session: inout ServerSession) in session.timeOut() }, "421 4.4.2"),
      ({ (session: inout ServerSession) in session.shutDown() }, "421 4.3.2"),
    ] {
      var play = ServerPlay()
      play.say("EHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>", "DATA", "x")
      let before = play.actions.count
      end(&play.session)
      play.feed([])
      #expect(ServerPlay.replyLines(play.actions[before...])[0].hasPrefix(code))
      #expect(play.actions.last == .close)
      end(&play.session)
      #expect(play.session.next() == nil)
    }
  }

  @Test func inAHandshakeNothingIsSaid() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    session.receive(Array("EHLO me.test\r\nSTARTTLS\r\n".utf8)[...])
    while session.next() != nil {}
    session.timeOut()
    #expect(session.next() == .close && session.next() == nil)
  }

  @Test func whoIsTurnedAwayGetsNoGreeting() {
    var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
    session.turnAway()
    guard case .send(let octets) = session.next() else { return #expect(Bool(false)) }
    #expect(octets.starts(with: "421 practice.test".utf8))
    #expect(session.next() == .close)
  }
}
