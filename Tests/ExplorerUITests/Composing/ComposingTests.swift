import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Writing a message in a session.
@Suite struct ComposingTests {
  static func inData(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    ScreenPlay.open(columns, rows) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250 SIZE 10240000")
      c("MAIL FROM:<alice@example.org>")
      s("250 ok")
      c("RCPT TO:<bob@example.org>")
      s("250 ok")
      c("RCPT TO:<nobody@example.org>")
      s("550 no")
      c("DATA")
      s("354 go on")
    }
  }

  @Test func theHeaderIsMadeFromTheEnvelope() {
    let play = Self.inData()
    let lines = (0..<(play.model.composer?.count ?? 0)).map { play.model.composer?.line($0) }
    #expect(
      lines == [
        "From: alice@example.org", "To: bob@example.org",
        "Date: Sat, 21 Nov 2026 19:27:16 +0000",
        "Message-ID: <1795289236000000@laptop.example>", "Subject: ", "", "",
      ])
    #expect(play.model.composer?.row == 4)
  }

  @Test func aMessageIsTypedAndSentWithADot() {
    var play = Self.inData()
    play.type("Hi\nHello Bob,\n.hidden\n:quit\n.\n")
    #expect(play.model.composer == nil)
    let sent = play.takeSent()
    #expect(sent.hasSuffix("Subject: Hi\r\n\r\nHello Bob,\r\n..hidden\r\n:quit\r\n.\r\n"))
    // The pieces of the message come back while it goes out: nothing else is opened for them.
    play.happen(c("From: alice@example.org"))
    #expect(play.model.composer == nil)
    play.happen(c("Subject: Hi", "", "Hello Bob,", "."))
    play.happen(s("250 queued"))
    #expect(play.model.session.live?.isSendingMessage == false)
    #expect(play.model.draft == nil)
  }

  @Test func theNextMessageBeginsAnew() {
    var play = Self.inData()
    play.type("Hi\nyes\n.\n")
    play.happen(c("Subject: Hi", "", "yes", "."), s("250 queued"))
    play.happen(
      c("MAIL FROM:<>"), s("250 ok"), c("RCPT TO:<a@example.org>"), s("250 ok"), c("DATA"),
      s("354 go on"))
    #expect(play.model.composer?.line(0) == "From: MAILER-DAEMON@laptop.example")
  }

  @Test func aMessageThatWasCutOffIsKeptForTheNext() {
    var play = Self.inData()
    play.type("Precious")
    play.happen(closed(by: .server, reset: true))
    play.live(
      .troubled(.closedEarly(place: "mx.example.org:587", isReset: true, isVerdictLost: false)))
    play.live(.ended)
    #expect(play.model.composer == nil)
    #expect(play.model.draft?.line(4) == "Subject: Precious")
    #expect(play.model.notice?.isTrouble == true)
  }

  private static let again: [Conversation.Step] = [
    c("MAIL FROM:<a@b.example>"), s("250 ok"), c("RCPT TO:<a@example.org>"), s("250 ok"), c("DATA"),
    s("354 go on"),
  ]

  @Test(arguments: [("451 later", true), ("552 too large", true), ("250 queued", false)])
  func aMessageThatWasRefusedComesBack(reply: String, comesBack: Bool) {
    var play = Self.inData()
    play.type("Precious\n.twice\n.\n")
    play.happen(c("Subject: Precious", "", "..twice", "."))
    play.happen(s(reply))
    #expect((play.model.draft != nil) == comesBack)
    #expect((play.model.notice?.isTrouble == true) == comesBack)
    for step in Self.again { play.happen(step) }
    #expect((play.model.composer?.line(4) == "Subject: Precious") == comesBack)
    guard comesBack else { return }
    #expect(play.model.composer?.line(6) == ".twice")
    #expect(play.model.composer?.endRow == nil, "another Enter must not send it at once")
    #expect(play.model.notice?.text == play.model.guide.text(ComposerText.draftIsBack))
  }

  @Test func aMessageWhoseFateIsUnknownIsKept() {
    var play = Self.inData()
    play.type("Precious\n.\n")
    play.happen(c("Subject: Precious", "", "."))
    play.happen(closed(by: .server, reset: true))
    play.live(
      .troubled(.closedEarly(place: "mx.example.org:587", isReset: true, isVerdictLost: false)))
    play.live(.ended)
    #expect(play.model.draft?.line(4) == "Subject: Precious")
    #expect(play.model.notice?.text == play.model.guide.text(ComposerText.draftIsUncertain))
    play.live(.connecting(target: "mx.example.org"))
    play.live(.connected(place: "mx.example.org", recording: nil))
    for step in [opened(), s("220 hi"), c("EHLO me"), s("250 hi")] + Self.again {
      play.happen(step)
    }
    #expect(play.model.composer?.line(4) == "Subject: Precious")
  }

  @Test func whatTheEditorGivesBackBehindTheEndIsKept() {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    play.happen(closed(by: .server))
    play.live(.ended)
    play.take(.outcome(.edited("Subject: by vi\n\nPrecious\n")))
    #expect(play.model.draft?.line(2) == "Precious")
    #expect(play.model.prompt.isIdle)
  }

  @Test(arguments: [
    ("", "8-bit, without BODY=8BITMIME"), (" BODY=7BIT", "8-bit, without BODY=8BITMIME"),
    (" BODY=8bitmime", nil), (" BODY=BINARYMIME", nil), (" SMTPUTF8", nil),
  ])
  func octetsBeyondASCIIAreMarkedWhereMAILDidNotAnnounceThem(parameters: String, mark: String?) {
    var play = ScreenPlay.open {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250-SMTPUTF8", "250-CHUNKING", "250 8BITMIME")
      c("MAIL FROM:<alice@example.org>" + parameters)
      s("250 ok")
      c("RCPT TO:<bob@example.org>")
      s("250 ok")
      c("DATA")
      s("354 go on")
    }
    play.type("Grüße")
    // As MIME nothing is amiss; as it was typed it is.
    #expect(!play.composerScreen.text.contains("8-bit"))
    play.press(.control("x"), .control("r"))
    let text = play.composerScreen.text
    #expect(text.contains("goes as typed"))
    #expect(text.contains("8-bit") == (mark != nil))
    if let mark { #expect(text.contains(mark)) }
  }

  @Test func aFieldOfBlindCopiesIsMarked() {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    play.take(.outcome(.edited("Subject: x\nbcc: eve@b.example\nBcc:\n\nBcc: no\n")))
    #expect(play.composerScreen.text.ranges(of: "everybody reads this").count == 1)
  }

  @Test(arguments: [
    ("Subject: x\nHello Bob\n", 1), ("Subject: x\n\nHello Bob\n", 0),
    ("Hello Bob\nhow are you?\n", 0), ("Subject: x\n folded\nTo: b\n\nYours\n", 0),
    ("Subject: x\n..dots\n", 1), ("Subject: x\n: no name\n", 1),
  ])
  func textAmongTheFieldsOfTheHeaderIsMarked(_ message: String, _ count: Int) {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    play.take(.outcome(.edited(message)))
    #expect(play.composerScreen.text.ranges(of: "no header field").count == count)
  }

  @Test func aNameOfAFieldThatIsBeingTypedIsNotMarked() {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    play.take(.outcome(.edited("Subject: x\n")))
    play.type("\nReply-")
    #expect(!play.composerScreen.text.contains("no header field"))
    play.type("to all")
    #expect(play.composerScreen.text.contains("no header field"))
  }

  @Test func linesPastedBehindDataAreTheMessage() {
    var play = Self.inData()
    play.type("x\n.\n")
    play.happen(c("x", "."), s("250 queued"), c("MAIL FROM:<a@b>"), s("250 ok"))
    play.happen(c("RCPT TO:<a@b>"), s("250 ok"))
    play.paste("DATA\nSubject: pasted\n\n..dot\n.\nQUIT\n")
    _ = play.takeEffects()
    play.type("\n")
    #expect(play.takeSent() == "DATA\r\n")
    play.happen(c("DATA"), s("354 go on"))
    #expect(play.model.composer?.line(2) == ".dot")
    play.type("\n")
    #expect(play.takeSent() == "Subject: pasted\r\n\r\n..dot\r\n.\r\n")
    #expect(play.model.prompt.text == "QUIT")
  }

  @Test func theEditorGivesTheTextBack() {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    let effects = play.takeEffects()
    guard case .edit(let text)? = effects.first else {
      Issue.record("nothing to edit: \(effects)")
      return
    }
    #expect(text.hasPrefix("From: alice@example.org\n"))
    play.take(.outcome(.edited("Subject: by vi\n\n.dots\n")))
    #expect(play.model.composer?.count == 3)
    #expect(play.model.composer?.line(2) == ".dots")
  }

  @Test func whatTheEditorGivesBackBehindTheEndIsKeptForTheNextMessage() {
    var play = Self.inData()
    play.press(.control("x"), .control("e"))
    play.happen(s("421 too long"), closed(by: .server))
    play.live(.ended)
    play.take(.outcome(.edited("Subject: six minutes\n\nQUIT\n")))
    #expect(play.model.draft?.text == "Subject: six minutes\n\nQUIT\n")
    #expect(play.model.notice?.text == play.model.guide.text(ComposerText.draftIsKept))
    #expect(play.model.prompt.isIdle)
    // In another session it is no line to be sent either.
    play.live(.connecting(target: "mx.example.org:587"))
    #expect(play.model.prompt.isIdle)
    #expect(play.model.draft?.text == "Subject: six minutes\n\nQUIT\n")
  }

  @Test func aLineFromTheEditorDoesNotBecomeTheMessage() {
    var play = ScreenPlay.open {
      s("220 a")
      c("HELO me")
      s("250 a")
      c("MAIL FROM:<a@b.example>")
      s("250 ok")
      c("RCPT TO:<a@b.example>")
      s("250 ok")
    }
    play.type("DATA\nNOO")
    play.press(.control("x"), .control("e"))
    play.happen(c("DATA"), s("354 go on"))
    play.take(.outcome(.edited("NOOP\n")))
    #expect(play.model.composer?.line(0).hasPrefix("From:") == true)
    #expect(play.model.prompt.text == "NOOP")
  }

  @Test func controlCOffersToDropTheConnection() {
    var play = Self.inData()
    play.press(.control("c"))
    #expect(play.model.dialog?.question == .dropMessage)
    play.press(Key(.escape))
    #expect(play.model.dialog == nil)
    #expect(play.takeEffects().isEmpty)
    play.press(.control("c"), .character("d"))
    #expect(play.takeEffects() == [.drop])
  }

  @Test func readlineWorksInIt() {
    var play = Self.inData()
    play.type("one two")
    play.press(.meta("b"), .control("k"))
    #expect(play.model.composer?.line(4) == "Subject: one ")
  }

  @Test func aPasteKeepsItsLines() {
    var play = Self.inData()
    play.paste("pasted\n\n.x\nmail@example.org\n")
    #expect(play.model.composer?.line(4) == "Subject: pasted")
    #expect(play.model.composer?.line(6) == ".x")
    #expect(play.takeEffects().isEmpty)
  }

  @Test(arguments: [(80, 9), (100, 12), (40, 4), (0, 0), (1, 1), (7, 2)])
  func theMessageIsDrawnAsItGoesOverTheWire(columns: Int, rows: Int) {
    var play = Self.inData(columns, rows)
    play.type("Grüße\nHello Bob,\n.hidden\n")
    play.paste(String(repeating: "long ", count: 220))
    play.type("\n.")
    if columns >= 40 {
      ScreenSnapshot.expect(play.composerScreen, named: "composing/\(columns)x\(rows)")
    } else {
      _ = play.composerScreen
    }
  }
}
