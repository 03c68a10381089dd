import SMTPCore
import Testing

struct ConversationTests {
  @Test func everyConversationGoesAsItsScriptSays() throws {
    let script = try ConversationScript()
    #expect(script.conversations.count > 600)
    for conversation in script.conversations {
      let player = ConversationPlayer(conversation, script.stages)
      for failure in player.failures { Issue.record(Comment(rawValue: failure)) }
    }
  }

  @Test func notationReadsOctetsAndExpectations() {
    #expect(Conversation.Action(script: "C: a\\x00b") == .says(.client, Array("a\0b\r\n".utf8)))
    #expect(Conversation.Action(script: "S+ «3 ab»\\r") == .says(.server, Array("ababab\r".utf8)))
    #expect(Conversation.Action(script: "Q: a") == nil)
    let expectation = Expectation("mail [250 to MAIL] [note a]; from a@b.example; tls")
    #expect(expectation.state == "mail")
    #expect(expectation.seen == ["250 to MAIL", "note a"])
    #expect(expectation.facts == ["from a@b.example", "tls"])
    #expect(Expectation("same []").state == nil)
    #expect(Expectation("same []").seen == [])
    #expect(Expectation("same").seen == nil)
  }

  @Test func whatGoesOtherwiseIsTold() {
    var session = Session()
    let seen = session.apply(.received(Array("220 hi\r\n".utf8)))
    let wrong = Expectation("ready [greeting 250]; tls; no such thing")
    #expect(wrong.failures(session, seen, began: .connect).count == 4)
    let right = Expectation("greeted [greeting 220]; no tls")
    #expect(right.failures(session, seen, began: .connect).isEmpty)
  }
}
