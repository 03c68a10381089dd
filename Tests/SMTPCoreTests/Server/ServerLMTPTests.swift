import SMTPCore
import Testing

private let opening = [
  "LHLO me.test", "MAIL FROM:<a@b.test>", "RCPT TO:<bob@practice.test>",
  "RCPT TO:<550@reply.test>", "RCPT TO:<Full@practice.test>", "RCPT TO:<bob@practice.test>",
]

@Suite struct ServerLMTPTests {
  @Test func onlyItsOwnIntroductionIsTaken() {
    var play = ServerPlay(.lmtp)
    #expect(play.replyLines[0].hasPrefix("220 practice.test LMTP"))
    #expect(play.say("EHLO me.test")[0].hasPrefix("500 5.5.1"))
    #expect(play.say("HELO me.test")[0].hasPrefix("500 5.5.1"))
    #expect(play.say("MAIL FROM:<>")[0].hasPrefix("503 5.5.1 Say LHLO"))
    let reply = play.say("LHLO me.test").map { String($0.dropFirst(4)) }
    #expect(reply[0] == "practice.test greets me.test")
    // RFC 2033 §5: these two have to be there.
    #expect(reply.contains("PIPELINING") && reply.contains("ENHANCEDSTATUSCODES"))
    #expect(!reply.contains { $0.hasPrefix("AUTH") || $0 == "TURN" })
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
    #expect(play.say("HELP").joined().contains("full@practice.test"))
    #expect(play.say("HELP EHLO")[0].hasPrefix("504"))
  }

  @Test func everyAcceptedRecipientGetsAReplyInOrder() {
    var play = ServerPlay(.lmtp)
    play.say(opening)
    #expect(play.say("DATA")[0].hasPrefix("354"))
    let replies = play.say("x", ".")
    #expect(
      replies == [
        "250 2.1.5 <bob@practice.test> has it, as id-1",
        "452 4.2.2 <Full@practice.test> has a full mailbox",
        "250 2.1.5 <bob@practice.test> has it, as id-1",
      ])
    #expect(
      play.delivered.map { $0.envelope.recipients.map(\.text) }
        == [["<bob@practice.test>", "<bob@practice.test>"]])
    #expect(play.say("MAIL FROM:<>")[0].hasPrefix("250"))
  }

  @Test func theLastChunkAsWellAndOnlyIt() {
    var play = ServerPlay(.lmtp)
    play.say(opening)
    let before = play.actions.count
    play.feed("BDAT 1\r\naBDAT 1 LAST\r\nbNOOP\r\n".utf8)
    #expect(
      ServerPlay.replyLines(play.actions[before...]).map { String($0.prefix(9)) }
        == ["250 2.0.0", "250 2.1.5", "452 4.2.2", "250 2.1.5", "250 2.0.0"])
    #expect(play.delivered.map(\.content) == [Array("ab".utf8)])
  }

  @Test func withoutARecipientTheLastChunkGetsNoReply() {
    var play = ServerPlay(.lmtp)
    play.say(opening[0], opening[1])
    let before = play.actions.count
    play.feed("BDAT 1\r\naBDAT 1 LAST\r\nbNOOP\r\n".utf8)
    #expect(
      ServerPlay.replyLines(play.actions[before...]).map { String($0.prefix(3)) }
        == ["503", "250"])
  }

  @Test func withoutARecipientDataIsOutOfOrder() {
    var play = ServerPlay(.lmtp)
    play.say(opening[0], opening[1], opening[3])
    #expect(play.say("DATA")[0].hasPrefix("503 5.5.1"))
  }

  @Test func whereAllAreFullNothingIsStored() {
    var play = ServerPlay(.lmtp)
    play.say(opening[0], opening[1], "RCPT TO:<full@practice.test>", "DATA")
    #expect(play.say("x", ".").map { $0.prefix(9) } == ["452 4.2.2"])
    #expect(play.delivered.isEmpty)
  }

  @Test func aBadMessageIsRefusedForEach() {
    var play = ServerPlay(.lmtp)
    play.say(opening + ["DATA"])
    #expect(play.say("a\nb", ".").map { $0.prefix(9) } == ["550 5.5.2", "550 5.5.2", "550 5.5.2"])
    var scenario = Scenario.lmtp
    scenario.maximumMessageOctets = 1
    play = ServerPlay(scenario)
    play.say(opening)
    let before = play.actions.count
    play.feed("BDAT 2 LAST\r\nabMAIL FROM:<>\r\n".utf8)
    #expect(
      ServerPlay.replyLines(play.actions[before...]).map { String($0.prefix(3)) }
        == ["552", "552", "552", "250"])
  }

  @Test func aFullMailboxIsNoneInSMTP() {
    var play = ServerPlay()
    play.say("EHLO me.test", "MAIL FROM:<>", "RCPT TO:<full@practice.test>", "DATA")
    #expect(play.say("x", ".").map { $0.prefix(3) } == ["250"])
  }
}
