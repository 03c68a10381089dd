import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// What becomes of a message that was refused, as a whole or by some of its recipients.
@Suite struct RefusedMessageTests {
  private static func sent(isLMTP: Bool = true, sender: String = "a@x") -> ScreenPlay {
    var play = ScreenPlay.open(isLMTP: isLMTP) {
      s("220 mx")
      c(isLMTP ? "LHLO me" : "EHLO me")
      s("250 mx")
      c("MAIL FROM:<\(sender)>")
      s("250 ok")
      c("RCPT TO:<bob@x>")
      s("250 ok")
      c("RCPT TO:<full@x>")
      s("250 ok")
      c("DATA")
      s("354 go")
    }
    play.type("Hello\n.\n")
    let sent = play.takeSent()
    play.happen(event(.sent(Array(sent.utf8))))
    return play
  }

  /// Whoever sends it to all again sends a duplicate (RFC 2033 §4.2).
  @Test(arguments: [["250 bob has it", "452 full"], ["550 no bob", "250 full has it"]])
  func whoHasTheMessageIsNotToGetItAgain(_ replies: [String]) {
    for isAtOnce in [true, false] {
      var play = Self.sent()
      if isAtOnce {
        play.happen(s(replies[0]), s(replies[1]))
      } else {
        play.happen(s(replies[0]))
        #expect(play.model.notice?.text.contains("kept") != true)
        play.happen(s(replies[1]))
      }
      let refused = replies[0].hasPrefix("250") ? "full@x" : "bob@x"
      #expect(play.model.notice?.text.contains("Refused for \(refused) only") == true)
      #expect(play.model.draft != nil)
      play.happen(c("MAIL FROM:<a@x>"), s("250 ok"))
      play.press(Key(.tab))
      #expect(play.model.prompt.text == "RCPT TO:<‹\(refused)›>")
    }
  }

  @Test func refusedByAllIsRefused() {
    var play = Self.sent()
    play.happen(s("452 full"), s("452 full"))
    #expect(play.model.notice?.text.contains("Your message was refused") == true)
    var one = Self.sent(isLMTP: false)
    one.happen(s("554 spam"))
    #expect(one.model.notice?.text.contains("Your message was refused") == true)
  }

  @Test func aSenderBeyondASCIIIsProposedWithSMTPUTF8() {
    var play = ScreenPlay.open { Conversation.introduced(["SMTPUTF8", "8BITMIME"]) }
    play.type("MAIL FROM:<jürgen@b.example>")
    #expect(view(play.model).text.contains("SMTPUTF8 goes behind the address"))
    play.type("\n")
    play.happen(c("MAIL FROM:<jürgen@b.example>"), s("550 5.6.7 SMTPUTF8 is needed"))
    #expect(view(play.model).text.contains("with SMTPUTF8"))
    play.press(Key(.tab))
    #expect(play.model.prompt.text == "MAIL FROM:<‹jürgen@b.example›> SMTPUTF8")
  }

  @Test func aRefusedSenderIsNotProposedAgain() {
    var play = ScreenPlay.open { Conversation.introduced([]) }
    play.type("MAIL FROM:<a@b.example>\n")
    play.happen(c("MAIL FROM:<a@b.example>"), s("550 5.1.8 no"))
    play.press(Key(.tab))
    #expect(play.model.prompt.text == "MAIL FROM:<‹sender›>")
  }

  @Test func whatIsLackingIsSaidInTheLineOfTheTurn() {
    var play = ScreenPlay.open(120, 40) { Conversation.introduced(["AUTH PLAIN"]) }
    play.happen(c("MAIL FROM:<a@b.example>"), s("530 5.7.0 Authentication required"))
    #expect(
      view(play.model).text.contains("Your turn: AUTH – the server asks you to log in first."))
  }

  /// What is put off may still be accepted: it is not counted with what is refused for good.
  @Test func theStripTellsRefusedForNowFromRefusedForGood() {
    var play = Self.sent(isLMTP: false)
    play.happen(s("250 ok"))
    for (path, reply) in [("b", "250 ok"), ("c", "452 full"), ("d", "550 no"), ("e", "451 wait")] {
      if path == "b" { play.happen(c("MAIL FROM:<>"), s("250 ok")) }
      play.happen(c("RCPT TO:<\(path)@x>"), s(reply))
    }
    #expect(view(play.model).text.contains("RCPT 1✓ 2~ 1✗"))
  }
}
