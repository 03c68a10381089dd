import SMTPCore
import Testing

@Suite struct ReplyDomainTests {
  @Test(arguments: [
    ("451", "451 4.0.0 "), ("451-4.7.1", "451 4.7.1 "), ("550", "550 5.0.0 "),
    ("250", "250 2.0.0 "), ("599", "599 5.0.0 "), ("354", "354 "), ("300-2.0.0", "300 2.0.0 "),
    ("250-5.1.1", "250 5.1.1 "), ("199", "550 5.1.1"), ("600", "550 5.1.1"),
    ("45", "550 5.1.1"), ("4511", "550 5.1.1"), ("451-", "550 5.1.1"), ("451-4.7", "550 5.1.1"),
    ("451-4.7.1.1", "550 5.1.1"), ("451-4.7.1000", "550 5.1.1"), ("slow", "550 5.1.1"),
    ("slow-0", "550 5.1.1"), ("slow-61", "550 5.1.1"), ("slow--1", "550 5.1.1"),
    ("slow-99999999999999999999", "550 5.1.1"), ("drop-1", "550 5.1.1"), ("bob", "550 5.1.1"),
  ])
  func aRecipientGetsTheReplyItNames(_ localPart: String, _ reply: String) {
    var play = ServerPlay()
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    let answer = play.say("RCPT TO:<\(localPart)@Reply.TEST>")
    #expect(answer.count == 1 && answer[0].hasPrefix(reply), "\(answer)")
    #expect(play.say("DATA")[0].hasPrefix(reply.hasPrefix("250") ? "354" : "554"))
  }

  @Test func aSenderGetsTheReplyItNames() {
    var play = ServerPlay()
    play.say("EHLO me.test")
    #expect(play.say("MAIL FROM:<452-4.3.1@reply.test>")[0].hasPrefix("452 4.3.1"))
    #expect(play.say("MAIL FROM:<354@reply.test>")[0].hasPrefix("354 "))
    #expect(play.say("MAIL FROM:<nobody@reply.test>")[0].hasPrefix("550 5.1.0"))
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
    #expect(play.say("MAIL FROM:<251-2.1.0@reply.test>")[0].hasPrefix("251 2.1.0"))
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("250"))
  }

  @Test(arguments: ["MAIL FROM:<421@reply.test>", "MAIL FROM:<421-4.7.0@reply.test>"])
  func a421ClosesBehindItself(_ line: String) {
    var play = ServerPlay()
    play.say("EHLO me.test")
    #expect(play.say(line, "NOOP").map { $0.prefix(3) } == ["421"])
    #expect(play.actions.last == .close)
  }

  @Test func a421ToARecipientClosesAsWell() {
    var play = ServerPlay()
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    #expect(play.say("RCPT TO:<421@reply.test>", "NOOP").map { $0.prefix(3) } == ["421"])
    #expect(play.actions.last == .close)
  }

  @Test func slowHoldsItsReplyBackAndThoseBehindIt() {
    var play = ServerPlay()
    play.say("EHLO me.test", "MAIL FROM:<a@b.test>")
    let before = play.actions.count
    play.say("NOOP", "RCPT TO:<slow-3@reply.test>", "RCPT TO:<SLOW-60@reply.test>", "DATA")
    let kinds = play.actions[before...].map { action in
      switch action {
      case .send(let octets): String(decoding: octets.prefix(3), as: UTF8.self)
      case .wait(let seconds): "wait \(seconds)"
      default: "\(action)"
      }
    }
    #expect(kinds == ["250", "wait 3", "250", "wait 60", "250", "354"])
    play.say("x", ".")
    #expect(play.delivered.first?.envelope.recipients.count == 2)
  }

  @Test func dropClosesWithoutAReplyButAfterThoseBefore() {
    for line in ["MAIL FROM:<drop@reply.test>", "RCPT TO:<drop@reply.test>"] {
      var play = ServerPlay()
      play.say("EHLO me.test")
      if line.hasPrefix("RCPT") { play.say("MAIL FROM:<a@b.test>") }
      #expect(play.say("NOOP", line, "NOOP").map { $0.prefix(3) } == ["250"])
      #expect(play.actions.last == .close)
    }
  }
}
