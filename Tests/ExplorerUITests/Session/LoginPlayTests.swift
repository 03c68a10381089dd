import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Logging in on the screen.
@Suite struct LoginPlayTests {
  private static func ready(isSecured: Bool = true) -> ScreenPlay {
    ScreenPlay.open {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250-STARTTLS", "250 AUTH LOGIN PLAIN")
      if isSecured {
        c("STARTTLS")
        s("220 go")
        tls()
        c("EHLO laptop.example")
        s("250-mx.example.org", "250 AUTH LOGIN PLAIN")
      }
    }
  }

  private static let exchange = AuthExchange(mechanism: "PLAIN", challenge: [], step: 1)

  @Test func authSendsTheMechanismAlone() {
    var play = Self.ready()
    play.command("auth")
    #expect(play.takeSent() == "AUTH PLAIN\r\n")
    play.command("auth login")
    #expect(play.takeSent() == "AUTH LOGIN\r\n")
  }

  @Test func withoutTLSThePersonIsWarned() {
    var play = Self.ready(isSecured: false)
    play.command("auth")
    #expect(play.model.dialog?.question == .clearLogin(mechanism: "PLAIN"))
    play.wait(1)
    play.press(Key(.enter))
    #expect(play.takeEffects().isEmpty)
    play.command("auth")
    play.wait(1)
    play.press(.character("y"))
    #expect(play.takeSent() == "AUTH PLAIN\r\n")
  }

  /// A name and a password that were typed ahead of the form for them go nowhere.
  @Test func whatIsTypedAheadOfTheWarningIsNoCommand() {
    var play = Self.ready(isSecured: false)
    play.command("auth")
    play.type("nancy")
    play.press(Key(.enter))
    play.type("secret")
    play.press(Key(.enter))
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.dialog?.question == .clearLogin(mechanism: "PLAIN"))
    #expect(play.model.prompt.isEmpty)
    play.wait(0.4)
    play.press(.character("n"))
    #expect(play.model.dialog != nil)
    play.wait(0.5)
    play.press(.character("n"))
    #expect(play.model.dialog == nil)
  }

  private static func offering(_ mechanisms: String, isSecured: Bool) -> ScreenPlay {
    ScreenPlay.open {
      s("220 mx.example.org ESMTP")
      if isSecured {
        c("EHLO laptop.example")
        s("250-mx.example.org", "250 STARTTLS")
        c("STARTTLS")
        s("220 go")
        tls()
      }
      c("EHLO laptop.example")
      s("250-mx.example.org", "250 AUTH \(mechanisms)")
    }
  }

  /// The strongest mechanism that can be used is taken; one that gives nothing away needs no
  /// warning.
  @Test(arguments: [
    ("PLAIN SCRAM-SHA-256 SCRAM-SHA-256-PLUS", true, "SCRAM-SHA-256-PLUS"),
    ("PLAIN SCRAM-SHA-256 SCRAM-SHA-256-PLUS", false, "SCRAM-SHA-256"),
    ("PLAIN CRAM-MD5", false, "CRAM-MD5"), ("GSSAPI EXTERNAL PLAIN", true, "PLAIN"),
  ])
  func theStrongestMechanismIsTaken(_ offered: String, _ isSecured: Bool, _ chosen: String) {
    var play = Self.offering(offered, isSecured: isSecured)
    play.command("auth")
    #expect(play.takeSent() == "AUTH \(chosen)\r\n")
  }

  @Test func aTokenIsAskedForByItsName() {
    var play = Self.offering("XOAUTH2", isSecured: true)
    play.happen(c("AUTH XOAUTH2"), s("334 "))
    play.live(.credentialsNeeded)
    guard case .login(let form) = play.model.dialog?.question else {
      Issue.record("nobody is asked")
      return
    }
    #expect(form.wantsToken)
  }

  @Test func eachChallengeAsksForItsAnswerOnce() {
    var play = Self.ready()
    play.happen(c("AUTH LOGIN"), s("334 VXNlcm5hbWU6"))
    let first = AuthExchange(
      mechanism: "LOGIN", challenge: Array("VXNlcm5hbWU6".utf8), step: 1)
    #expect(
      play.takeEffects() == [
        .computeAnswer(mechanism: "LOGIN", challenge: first.challenge, step: 1, login: nil)
      ])
    play.happen(note("a remark"))
    #expect(play.takeEffects().isEmpty)
    play.happen(secret("response", 10), s("334 UGFzc3dvcmQ6"))
    #expect(play.takeEffects().count == 1)
  }

  @Test func withoutCredentialsThePersonIsAsked() {
    var play = Self.ready()
    play.happen(c("AUTH PLAIN"), s("334 "))
    _ = play.takeEffects()
    play.live(.credentialsNeeded)
    play.type("alice")
    play.press(Key(.tab))
    play.type("secret\n")
    #expect(
      play.takeEffects() == [
        .computeAnswer(
          mechanism: "PLAIN", challenge: [], step: 1,
          login: Login(user: "alice", password: "secret"))
      ])
    #expect(play.model.dialog == nil)
  }

  @Test func whoAnswersByHandIsNotAskedAgain() {
    var play = Self.ready()
    play.happen(c("AUTH LOGIN"), s("334 VXNlcm5hbWU6"))
    play.live(.credentialsNeeded)
    play.press(Key(.escape))
    _ = play.takeEffects()
    play.happen(secret("response", 10), s("334 UGFzc3dvcmQ6"))
    #expect(play.takeEffects().isEmpty)
  }

  /// What was typed by hand says nothing about the name and the password at hand.
  @Test(arguments: [true, false])
  func afterARefusalOthersAreAskedFor(isComputed: Bool) {
    var play = Self.ready()
    play.happen(c("AUTH PLAIN"), s("334 "))
    play.live(.answerComputed(line: "AGFsaWNlAHRlYQ==", parts: "NUL alice NUL password"))
    if !isComputed { play.type("bm90aGluZw==") }
    play.press(Key(.enter))
    play.happen(secret("response", 30), s("535 no"))
    _ = play.takeEffects()
    play.happen(c("AUTH PLAIN"), s("334 "))
    #expect(play.takeEffects().isEmpty)
    guard case .login(let form) = play.model.dialog?.question else {
      Issue.record("nobody is asked")
      return
    }
    #expect(form.isAgain == isComputed)
  }

  @Test func theComputedAnswerIsOffered() {
    var play = Self.ready()
    play.happen(c("AUTH PLAIN"), s("334 "))
    play.live(.answerComputed(line: "AGFsaWNlAHNlY3JldA==", parts: "alice and your password"))
    #expect(play.model.computedAnswer?.line == "AGFsaWNlAHNlY3JldA==")
    play.happen(secret("response", 22), s("235 ok"))
    #expect(play.model.computedAnswer?.line == nil)
  }

  private static func answering() -> ScreenPlay {
    var play = Self.ready()
    play.happen(c("AUTH LOGIN"), s("334 VXNlcm5hbWU6"))
    _ = play.takeEffects()
    return play
  }

  @Test func enterOnAnEmptyLineDoesNotAnswerTwice() {
    var play = Self.answering()
    play.live(.answerComputed(line: "YWxpY2U=", parts: "the name alice"))
    play.type("\n")
    #expect(play.takeSent() == "YWxpY2U=\r\n")
    // Both keys may come before anything is told of the answer.
    play.type("\n")
    #expect(play.takeSent() == "")
    play.happen(secret("response", 10))
    play.type("\n")
    #expect(play.takeSent() == "")
    #expect(play.model.notice != nil)
    // What is typed goes out at any time.
    play.type("*\n")
    #expect(play.takeSent() == "*\r\n")
  }

  @Test func enterWaitsForTheAnswerThatIsComputed() {
    var play = Self.answering()
    play.type("\n")
    #expect(play.takeSent() == "")
    #expect(play.model.notice != nil)
    play.live(.answerComputed(line: "YWxpY2U=", parts: "the name alice"))
    play.type("\n")
    #expect(play.takeSent() == "YWxpY2U=\r\n")
  }

  @Test func enterSendsAnEmptyAnswerWhereNoneIsComputed() {
    var play = Self.answering()
    play.live(.answerFailed(.challengeUnreadable))
    play.type("\n")
    #expect(play.takeSent() == "\r\n")
  }

  @Test func anAnswerThatComesTooLateIsNotOfferedForTheNextChallenge() {
    var play = Self.answering()
    play.type("YWxpY2U=\n")
    play.happen(secret("response", 10), s("334 UGFzc3dvcmQ6"))
    play.live(.answerComputed(line: "YWxpY2U=", parts: "the name alice"))
    #expect(play.model.computedAnswer == nil)
    play.live(.answerComputed(line: "c2VjcmV0", parts: "your password"))
    #expect(play.model.computedAnswer?.line == "c2VjcmV0")
  }
}
