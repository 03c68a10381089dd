import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// A login that is done again.
@Suite struct ContinuedLoginTests {
  /// It has come to the login, over TLS unless told otherwise.
  private static func beforeLogin(isSecured: Bool = true) -> ScreenPlay {
    let hello = [c("EHLO me"), s("250-hi", "250 AUTH PLAIN SCRAM-SHA-256")]
    let secured = isSecured ? [c("STARTTLS"), s("220 go"), tls()] + hello : []
    var play = ContinuingTests.continued(
      ContinuingTests.played {
        s("220 hi")
        hello
        secured
        secret("AUTH PLAIN", 40)
        s("235 in")
        c("NOOP")
        s("250 ok")
      })
    let events = Conversation {
      s("220 hi")
      hello
      secured
    }.events
    for event in events { play.live(.events([event])) }
    return play
  }

  @Test func theAnswerIsComputedAndSent() {
    var play = Self.beforeLogin()
    #expect(play.takeSent().hasSuffix("AUTH PLAIN\r\n"))
    play.happen(c("AUTH PLAIN"), s("334 "))
    #expect(
      play.takeEffects() == [
        .computeAnswer(mechanism: "PLAIN", challenge: [], step: 1, login: nil)
      ])
    play.live(.answerComputed(line: "AGFsaWNlAHNlY3JldA==", parts: "alice and your password"))
    #expect(play.takeSent() == "AGFsaWNlAHNlY3JldA==\r\n")
    #expect(play.model.session.live?.user == "alice")
    play.happen(secret("response", 22), s("235 in"))
    #expect(play.takeSent() == "NOOP\r\n")
  }

  @Test func nameAndPasswordAreAskedFor() {
    var play = Self.beforeLogin()
    play.happen(c("AUTH PLAIN"), s("334 "))
    _ = play.takeEffects()
    play.live(.credentialsNeeded)
    play.type("alice\nsecret\n")
    #expect(play.takeEffects().count == 1)
    play.live(.answerComputed(line: "AGFsaWNlAHNlY3JldA==", parts: "alice and your password"))
    #expect(play.takeSent() == "AGFsaWNlAHNlY3JldA==\r\n")
  }

  /// Who gives no password goes on at the challenge.
  @Test func withoutThemThePersonTakesOver() {
    var play = Self.beforeLogin()
    play.happen(c("AUTH PLAIN"), s("334 "))
    play.live(.credentialsNeeded)
    _ = play.takeEffects()
    play.press(Key(.escape))
    #expect(!play.model.isSendingAgain)
    play.type("*\n")
    #expect(play.takeSent() == "*\r\n")
  }

  @Test func whereNoAnswerCanBeComputedThePersonTakesOver() {
    var play = Self.beforeLogin()
    play.happen(c("AUTH PLAIN"), s("334 "))
    play.live(.answerFailed(.challengeUnreadable))
    #expect(!play.model.isSendingAgain)
    #expect(play.model.notice?.text == play.model.guide.text(Trouble.challengeUnreadable))
  }

  /// Before a password goes out without TLS the person is asked, here too.
  @Test(arguments: [true, false])
  func inTheClearThePersonIsWarned(isWanted: Bool) {
    var play = Self.beforeLogin(isSecured: false)
    #expect(play.takeSent() == "EHLO me\r\n")
    #expect(play.model.dialog?.question == .clearLogin(mechanism: "PLAIN"))
    play.wait(1)
    play.press(.character(isWanted ? "y" : "n"))
    #expect(play.takeSent() == (isWanted ? "AUTH PLAIN\r\n" : ""))
    #expect(play.model.isSendingAgain == isWanted)
  }
}
