import MailFormat
import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Messages that become MIME, and the files that go with them.
@Suite struct ComposingMIMETests {
  private static func play(_ parameters: String = "") -> ScreenPlay {
    ScreenPlay.open(80, 24) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250-SMTPUTF8", "250 8BITMIME")
      c("MAIL FROM:<alice@example.org>" + parameters)
      s("250 ok")
      c("RCPT TO:<bob@example.org>")
      s("250 ok")
      c("DATA")
      s("354 go on")
    }
  }

  private static let file = AttachedFile(path: "/tmp/größe.bin", octets: [0, 1, 2, 255])

  @Test(arguments: [
    (
      "", "Grüße\nplain\n", "the header goes in encoded words",
      "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n\r\nplain\r\n.\r\n"
    ),
    ("", "x\n.Grüße\n", "goes as MIME, quoted-printable", "\r\n\r\n=2EGr=C3=BC=C3=9Fe\r\n.\r\n"),
    (
      " BODY=8BITMIME", "x\n.Grüße\n", "goes as MIME, 8bit",
      "Transfer-Encoding: 8bit\r\n\r\n..Grüße\r\n.\r\n"
    ),
    (
      " BODY=8BITMIME SMTPUTF8", "Grüße\nGrüße\n", "goes as MIME, 8bit",
      "Subject: Grüße\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\n\r\nGrüße\r\n.\r\n"
    ),
    (
      "", "日本語\n日本語日本語\n", "goes as MIME, base64",
      "base64\r\n\r\n5pel5pys6Kqe5pel5pys6KqeDQo=\r\n.\r\n"
    ),
  ])
  func textBeyondASCIIIsEncoded(parameters: String, typed: String, status: String, end: String) {
    var play = Self.play(parameters)
    play.type(typed)
    #expect(play.composerScreen.text.contains(status))
    play.type(".\n")
    let sent = play.takeSent()
    #expect(sent.hasSuffix(end), "\(sent)")
    #expect(play.model.composer == nil)
  }

  @Test func whoWantsItSendsWhatWasTyped() {
    var play = Self.play()
    play.type("Grüße\n.Grüße\n")
    play.press(.control("x"), .control("r"))
    play.type(".\n")
    #expect(play.takeSent().hasSuffix("Subject: Grüße\r\n\r\n..Grüße\r\n.\r\n"))
  }

  @Test func aHeaderThatCannotBeEncodedGoesAsTyped() {
    var play = Self.play()
    play.type("x\n")
    play.press(.meta("<"))
    play.type("Cc: ü@example.org\n")
    #expect(play.composerScreen.text.contains("goes as typed: Cc goes beyond ASCII"))
    play.press(.meta(">"))
    play.type(".\n")
    #expect(play.takeSent().contains("Cc: ü@example.org\r\n"))
  }

  @Test func filesGoWithTheMessage() throws {
    var play = Self.play()
    play.type("x\nhello\n")
    play.press(.control("x"), .control("a"))
    #expect(play.model.palette?.editor.text == "attach ")
    play.type("~/größe.bin\n")
    let limit = Composer.longestAttachments
    #expect(play.takeEffects() == [.attach(path: "~/größe.bin", limit: limit)])
    play.take(.outcome(.attached(Self.file)))
    #expect(play.model.notice?.text == "größe.bin goes with the message: 4 octets.")
    let screen = play.composerScreen.text
    #expect(screen.contains("+ größe.bin   4 octets   application/octet-stream"))
    #expect(screen.contains("goes as MIME, with files"))
    play.type(".\n")
    let sent = play.takeSent()
    #expect(sent.contains("Content-Type: multipart/mixed; boundary="))
    #expect(sent.contains("filename*=utf-8''gr%C3%B6%C3%9Fe.bin\r\n\r\nAAEC/w==\r\n"))
  }

  @Test func aPathThatCannotBeReadIsThereAgain() {
    var play = Self.play()
    play.type("x\n")
    play.press(.control("x"), .control("a"))
    play.type("no/file\n")
    #expect(play.model.palette == nil)
    play.take(.outcome(.failed(.cannotCopy)))
    #expect(play.model.palette?.editor.text == "attach no/file")
    #expect(play.model.notice?.isTrouble == true)
    play.press(Key(.escape))
    play.take(.outcome(.failed(.cannotCopy)))
    #expect(play.model.palette == nil)
  }

  @Test func filesAreKeptWithADraftAndTakenOff() {
    var play = Self.play()
    play.type("x\n")
    play.take(.outcome(.attached(Self.file)))
    play.type(".\n")
    play.happen(c("x", "."), s("451 later"))
    #expect(play.model.draft?.attachments == [Self.file])
    for step in [
      c("MAIL FROM:<>"), s("250 ok"), c("RCPT TO:<a@example.org>"), s("250 ok"), c("DATA"),
      s("354 go on"),
    ] { play.happen(step) }
    #expect(play.model.composer?.attachments == [Self.file])
    play.press(Key(.escape))
    play.type(":detach other\n")
    #expect(play.model.composer?.attachments.count == 1)
    play.type(":detach\n")
    #expect(play.model.composer?.attachments.isEmpty == true)
  }

  @Test func withFilesABadHeaderKeepsTheMessageHere() {
    var play = Self.play()
    play.type("x\n")
    play.take(.outcome(.attached(Self.file)))
    play.press(.meta("<"))
    play.type("no field\n")
    play.press(.meta(">"))
    play.type(".\n")
    #expect(play.takeSent().isEmpty)
    #expect(play.model.composer != nil)
    #expect(play.model.notice?.text.contains("line 1 of the header") == true)
  }

  @Test func withoutAMessageNothingIsAttached() {
    var play = ScreenPlay.open {
      s("220 a")
    }
    play.type(":attach x\n")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.isTrouble == true)
    play.take(.outcome(.attached(Self.file)))
    #expect(play.model.notice?.isTrouble == true)
  }
}
