import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Questions on the screen.
@Suite struct DialogTests {
  static let chain = [
    CertificateFacts(
      subject: "CN=mail.example.net,O=Example Networks", issuer: "CN=Example CA R3,O=Example Trust",
      names: ["mail.example.net", "smtp.example.net", "imap.example.net"],
      notBefore: "2024-05-01T00:00:00Z", notAfter: "2025-05-01T00:00:00Z", key: "RSA 2048"),
    CertificateFacts(
      subject: "CN=Example CA R3,O=Example Trust", issuer: "CN=Example Root,O=Example Trust",
      names: [], notBefore: "2020-01-01T00:00:00Z", notAfter: "2030-01-01T00:00:00Z",
      key: "EC prime256v1"),
  ]

  static func wrongCertificate(_ columns: Int, _ rows: Int) -> ScreenPlay {
    var play = ScreenPlay.open(columns, rows) { s("220 hi") }
    play.take(.certificates([[1]: chain[0], [2]: chain[1]]))
    play.live(
      .verificationFailed(
        TLSFacts(
          peer: [[1], [2]], verification: .failed([.expired, .wrongName], isAccepted: false))))
    return play
  }

  @Test(arguments: [
    (Key.character("y"), true), (.character("n"), false), (Key(.escape), false),
    (Key(.enter), false), (.control("c"), false),
  ])
  func onlyYesAcceptsACertificate(key: Key, accepts: Bool) {
    var play = Self.wrongCertificate(80, 24)
    play.press(.character("x"))
    #expect(play.model.dialog != nil)
    play.press(key)
    #expect(play.takeEffects() == [.answerVerification(accept: accepts)])
    #expect(play.model.dialog == nil)
  }

  @Test func typingAheadIsNoAnswer() {
    var play = ScreenPlay.open { s("220 hi") }
    play.type("EHLO m")
    play.live(
      .verificationFailed(TLSFacts(verification: .failed([.expired], isAccepted: false))))
    play.type("y.host")
    play.wait(0.4)
    play.press(.character("y"))
    #expect(play.takeEffects() == [])
    #expect(play.model.dialog != nil)
    play.wait(0.5)
    play.press(.character("y"))
    #expect(play.takeEffects() == [.answerVerification(accept: true)])
  }

  @Test func anAnswerToOneQuestionIsNoneToTheNext() {
    var play = ScreenPlay.open { s("220 hi") }
    play.press(.control("c"))
    #expect(play.model.dialog?.question == .quit)
    play.live(
      .verificationFailed(TLSFacts(verification: .failed([.expired], isAccepted: false))))
    play.press(.character("y"))
    #expect(play.takeEffects() == [])
  }

  @Test func whoStopsIsNotToldThatItFailed() {
    var play = Self.wrongCertificate(80, 24)
    play.press(.character("n"))
    play.live(.troubled(.tlsFailed(place: "mx.example.org:587", reason: "certificate expired")))
    play.live(.ended)
    #expect(play.model.notice?.isTrouble == false)
    #expect(play.model.dialog == nil)
  }

  @Test func theQuestionGoesWithTheConnection() {
    var play = Self.wrongCertificate(80, 24)
    play.live(.ended)
    #expect(play.model.dialog == nil)
  }

  @Test func allOfALongTextCanBeRead() {
    var play = Self.wrongCertificate(40, 10)
    var seen: Set<String> = []
    for _ in 0..<40 {
      let canvas = play.dialogScreen
      for row in 1..<9 { seen.insert(canvas.text(row: row)) }
      play.press(.character("j"))
    }
    let text = seen.joined()
    #expect(text.contains("EC prime256v1"))
    #expect(text.contains("imap.example.net"))
    let scroll = play.model.dialog?.scroll
    play.press(.character("j"))
    #expect(play.model.dialog?.scroll == scroll)
  }

  @Test func qSaysQuit() {
    var play = ScreenPlay.open { s("220 hi") }
    play.command("quit")
    #expect(play.model.dialog == .quit)
    play.press(Key(.escape))
    #expect(!play.model.isOver)
    play.command("quit")
    play.press(.character("q"))
    #expect(play.takeEffects() == [.quit])
    #expect(play.model.isOver)
  }

  @Test func suspendingAndRepaintingWorkInIt() {
    var play = Self.wrongCertificate(80, 24)
    play.press(.control("z"), .control("l"))
    #expect(play.takeEffects() == [.suspend, .repaint])
    #expect(play.model.dialog != nil)
  }

  @Test(arguments: [(80, 24), (100, 30), (40, 10)])
  func theCertificateIsShown(columns: Int, rows: Int) {
    let play = Self.wrongCertificate(columns, rows)
    ScreenSnapshot.expect(play.dialogScreen, named: "dialogs/certificate-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func theLoginIsShown(columns: Int, rows: Int) {
    var play = ScreenPlay.open(columns, rows) {
      s("220 hi")
      c("AUTH PLAIN")
      s("334 ")
    }
    play.live(.credentialsNeeded)
    play.type("alice")
    play.press(Key(.enter))
    play.type("secret")
    ScreenSnapshot.expect(play.dialogScreen, named: "dialogs/login-\(columns)x\(rows)")
  }

  @Test(arguments: [
    ("quit", Dialog.Question.quit), ("drop", .drop), ("drop-message", .dropMessage),
    ("flood", .flood), ("clear-login", .clearLogin(mechanism: "PLAIN")),
    (
      "trouble", .trouble(.connectTimedOut(place: "mx.example.org:25", seconds: 30, isPort25: true))
    ),
  ])
  func eachQuestionIsShown(name: String, question: Dialog.Question) {
    for (columns, rows) in [(80, 24), (40, 10)] {
      var play = ScreenPlay.open(columns, rows) { s("220 hi") }
      play.happen(c("NOOP"))
      play.wait(42)
      play.model.dialog = Dialog(question)
      ScreenSnapshot.expect(play.dialogScreen, named: "dialogs/\(name)-\(columns)x\(rows)")
    }
  }

  @Test func anExplanationIsShown() {
    var play = ScreenPlay.open { s("220 hi") }
    play.command("explain 550 5.1.1")
    ScreenSnapshot.expect(play.dialogScreen, named: "dialogs/explanation-80x24")
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 9), (9, 2), (14, 5)])
  func aTinyScreenIsNoTrouble(columns: Int, rows: Int) {
    var play = Self.wrongCertificate(columns, rows)
    play.press(Key(.pageDown), Key(.pageDown), Key(.up))
    _ = play.dialogScreen
  }
}
