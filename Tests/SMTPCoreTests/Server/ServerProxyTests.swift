import SMTPCore
import Testing

private let ready = ["EHLO me.test"]
private let authenticated = ["EHLO me.test", "AUTH BELIEVE YWxpY2U="]
private let mail = authenticated + ["MAIL FROM:<a@b.test>"]
private let rcpt = mail + ["RCPT TO:<bob@practice.test>"]

@Suite struct ServerProxyTests {
  @Test(arguments: [
    ServerRow("XCLIENT NAME=spike.test ADDR=168.100.189.2", "220 practice.test ESMTP"),
    ServerRow("xclient name=[UNAVAILABLE] addr=ipv6:2001:db8::1 port=25", "220"),
    ServerRow("XCLIENT NAME=[TEMPUNAVAIL] PROTO=SMTP HELO=a+2Bb LOGIN=alice", "220"),
    ServerRow("XCLIENT DESTADDR=192.0.2.1 DESTPORT=0 REVERSE_NAME=x", "220"),
    ServerRow("XCLIENT", "501 5.5.4"),
    ServerRow("XCLIENT NAME", "501 5.5.4"),
    ServerRow("XCLIENT NAME=", "501 5.5.4"),
    ServerRow("XCLIENT IDENT=x", "501 5.5.4"),
    ServerRow("XCLIENT NAME=a+2b", "501 5.5.4"),
    ServerRow("XCLIENT ADDR=300.1.1.1", "501 5.5.4"),
    ServerRow("XCLIENT PORT=65536", "501 5.5.4"),
    ServerRow("XCLIENT PROTO=LMTP", "501 5.5.4"),
    ServerRow("XCLIENT ADDR=192.0.2.1", "503 5.5.1", after: []),
    ServerRow("XCLIENT ADDR=192.0.2.1", "503 5.5.1", after: mail),
    ServerRow("XFORWARD NAME=spike.test ADDR=168.100.189.2 PROTO=ESMTP", "250 2.0.0"),
    ServerRow("XFORWARD IDENT=x SOURCE=remote", "250 2.0.0"),
    ServerRow("XFORWARD SOURCE=far", "501 5.5.4"),
    ServerRow("XFORWARD LOGIN=alice", "501 5.5.4"),
    ServerRow("XFORWARD", "501 5.5.4"),
    ServerRow("XFORWARD NAME=x", "503 5.5.1", after: []),
    ServerRow("XFORWARD NAME=x", "503 5.5.1", after: mail),
  ])
  func aLineGetsItsReply(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }

  @Test func xclientBeginsTheSessionAnew() {
    var play = ServerPlay()
    play.say("EHLO me.test", "STARTTLS")
    play.say("EHLO me.test", "AUTH BELIEVE YWxpY2U=")
    play.say("XCLIENT ADDR=192.0.2.1 NAME=far.test")
    #expect(play.session.isSecured && play.session.user == nil)
    #expect(play.say("MAIL FROM:<>")[0].hasPrefix("503"))
    #expect(play.say("EHLO far.test")[0] == "250-practice.test greets far.test at 192.0.2.1")
    play.say("XCLIENT LOGIN=bob ADDR=[UNAVAILABLE]", "EHLO far.test")
    #expect(play.session.user == "bob")
    play.say("MAIL FROM:<>", "RCPT TO:<x@else.test>", "DATA", ".")
    #expect(play.delivered.first?.envelope.client == ["NAME": "far.test", "LOGIN": "bob"])
    #expect(play.delivered.first?.envelope.user == "bob")
  }

  /// A proxy on this machine passes on whoever comes: what he says of himself is not to be trusted.
  @Test func behindAProxyTheClientIsJudgedItself() {
    for (address, reply) in [("203.0.113.9", "550 5.7.0"), ("127.0.0.1", "220 ")] {
      var session = ServerSession(scenario: .standard, authenticator: StageAuthenticator())
      session.announce(address, port: 1, isTrusted: address == "127.0.0.1")
      session.receive(Array("EHLO a.test\r\nXCLIENT LOGIN=alice\r\n".utf8)[...])
      var actions: [ServerAction] = []
      while let action = session.next() { actions.append(action) }
      #expect(ServerPlay.replyLines(actions).last?.hasPrefix(reply) == true)
    }
  }

  /// What XFORWARD says is said of one message, whatever becomes of it.
  @Test func whatIsForwardedIsForOneMessage() {
    for end in [["RSET"], ["DATA", "a\nb", "."], ["EHLO me.test"], ["DATA", "."]] {
      var play = ServerPlay()
      play.say("EHLO me.test", "XFORWARD NAME=far.test", "MAIL FROM:<>")
      play.say(["RCPT TO:<bob@practice.test>"] + end)
      play.say("MAIL FROM:<>", "RCPT TO:<bob@practice.test>", "DATA", ".")
      #expect(play.delivered.last?.envelope.forwarded == [:])
    }
  }

  @Test func fromAnotherMachineNeitherIsTaken() {
    var session = ServerSession(
      scenario: .standard, authenticator: StageAuthenticator(), isClientTrusted: false)
    session.receive(Array("EHLO a.test\r\nXCLIENT NAME=x\r\nXFORWARD NAME=x\r\n".utf8)[...])
    var actions: [ServerAction] = []
    while let action = session.next() { actions.append(action) }
    let replies = ServerPlay.replyLines(actions)
    #expect(!replies.contains { $0.hasPrefix("250-X") })
    #expect(replies.suffix(2).allSatisfy { $0.hasPrefix("550 5.7.0") })
  }

  @Test(arguments: [
    ServerRow("BURL imap://alice@practice.test/INBOX;UID=1 LAST", "554 5.6.6", after: rcpt),
    ServerRow("burl imap://alice@practice.test/INBOX last", "554 5.6.6", after: rcpt),
    ServerRow("BURL x:y", "554 5.6.6", after: rcpt),
    ServerRow("BURL", "501 5.5.4", after: rcpt),
    ServerRow("BURL LAST", "501 5.5.4", after: rcpt),
    ServerRow("BURL imap: LAST", "501 5.5.4", after: rcpt),
    ServerRow("BURL imap://x FIRST", "501 5.5.4", after: rcpt),
    ServerRow("BURL imap://x LAST", "503 5.5.1 RCPT", after: mail),
    ServerRow("BURL imap://x LAST", "503 5.5.1 MAIL", after: authenticated),
    ServerRow("BURL imap://x LAST", "530 5.7.0", after: ready),
    ServerRow("BURL imap://x LAST", "503 5.5.1", after: []),
    ServerRow("BURL imap://x LAST", "503 5.5.1", after: ["HELO me.test"]),
    ServerRow("DATA", "503 5.5.1 This message", after: rcpt + ["BURL imap://x LAST"]),
    ServerRow("BURL imap://x", "503 5.5.1 This message", after: rcpt + ["BURL imap://x"]),
  ])
  func nothingIsFetched(_ row: ServerRow) {
    #expect(row.play().hasPrefix(row.reply), "\(row.play())")
  }
}
