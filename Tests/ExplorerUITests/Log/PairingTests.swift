import SMTPCore
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Which reply answers what, on every screen that shows replies.
@Suite struct PairingTests {
  private static func log(_ model: Model) -> [String] {
    LogWindow(model: model, height: 50).visible.map(\.text)
  }

  @Test func repliesOfAGroupNameTheirCommands() {
    let model = Model.explorer(100, 30) {
      Conversation.introduced(["PIPELINING"])
      c("MAIL FROM:<a@b.example>", "RCPT TO:<no@b.example>", "RCPT TO:<c@d.example>", "DATA")
      s("250 sender", "550 not here", "250 recipient", "354 go")
      c("Subject: x", ".", "RSET")
      s("250 queued")
      s("250 reset")
      c("NOOP")
      s("250 noop")
    }
    let log = Self.log(model)
    #expect(
      log.suffix(13)
        == [
          "MAIL FROM:<a@b.example>", "RCPT TO:<no@b.example>", "RCPT TO:<c@d.example>", "DATA",
          "250 sender  ← MAIL FROM:<a@b.example>", "550 not here  ← RCPT TO:<no@b.example>",
          "250 recipient  ← RCPT TO:<c@d.example>", "354 go  ← DATA", "12 octets of message",
          "RSET",
          "250 queued  ← Message", "250 reset  ← RSET", "NOOP",
        ].suffix(13) || log.contains("250 reset  ← RSET"))
    #expect(log.contains("550 not here  ← RCPT TO:<no@b.example>"))
    #expect(log.contains("354 go  ← DATA"))
    #expect(log.last == "250 noop")
  }

  @Test func aChunkStandsBetweenItsCommandAndTheReply() {
    let model = Model.explorer(100, 30) {
      Conversation.introduced(["CHUNKING"])
      c("MAIL FROM:<>")
      s("250 ok")
      event(.sent(Array("BDAT 3\r\nabc".utf8)))
      s("250 three")
      event(.sent(Array("BDAT 1\r\naBDAT 1 LAST\r\nb".utf8)))
      s("250 one", "250 all")
    }
    let log = Self.log(model)
    #expect(log.contains("250 three"))
    #expect(log.contains("250 one  ← BDAT 1") && log.contains("250 all  ← BDAT 1 LAST"))
  }

  @Test func aSecretIsNotNamed() {
    let model = Model.explorer(100, 30) {
      Conversation.introduced(["PIPELINING", "AUTH PLAIN"])
      c("AUTH PLAIN AGFsaWNlAHNlY3JldA==", "NOOP")
      s("235 ok")
      s("250 ok")
    }
    #expect(!Self.log(model).contains { $0.contains("AGFsaWNl") })
  }

  private static let lmtp: [Conversation.Step] = [
    s("220 mx LMTP"), c("LHLO me"), s("250 mx"), c("MAIL FROM:<a@x>"), s("250 ok"),
    c("RCPT TO:<bob@x>"), s("250 ok"), c("RCPT TO:<no@x>"), s("550 no"), c("RCPT TO:<cat@x>"),
    s("250 ok"), c("DATA"), s("354 go"), c("hi", "."), s("250 stored"), s("452 full"),
  ]

  @Test func eachReplyToAMessageStandsBesideItsRecipient() {
    var play = ScreenPlay.open(120, 40, isLMTP: true) { Self.lmtp }
    let log = Self.log(play.model)
    #expect(log.suffix(2) == ["250 stored  ← bob@x", "452 full  ← cat@x"])
    let screen = view(play.model).text
    #expect(screen.contains("bob@x  250") && screen.contains("cat@x  452"))
    #expect(screen.contains("no@x  550"))
    #expect(screen.contains("This is about cat@x alone."))
    play.press(Key(.function(6)))
    #expect(view(play.model).text.contains("250 stored  ← bob@x"))
  }

  @Test func theNextTransactionTakesTheEnvelope() {
    let play = ScreenPlay.open(120, 40, isLMTP: true) {
      Self.lmtp
      c("MAIL FROM:<z@x>")
      s("250 ok")
    }
    let screen = view(play.model).text
    #expect(!screen.contains("cat@x  452  ") && screen.contains("z@x"))
  }

  @Test func octetsWithoutALineEndAreSeenAtOnce() {
    var play = ScreenPlay.open { Conversation.introduced([]) }
    play.command(#"raw NO\x00\u{e9}"#)
    #expect(play.takeSent() == "NO\0é")
    #expect(play.model.notice?.text.contains("5 octets") == true)
    play.happen(event(.sent(Array("NO\0é".utf8))))
    #expect(view(play.model).text.contains(#"C:   NO\x00é  [no line end yet]"#))
    play.happen(event(.sent(Array("P\r\n".utf8))))
    let screen = view(play.model).text
    #expect(!screen.contains("no line end yet") && screen.contains(#"NO\x00éP"#))
  }

  @Test func aBadEscapeIsPointedAt() {
    var play = ScreenPlay.open { Conversation.introduced([]) }
    play.command(#"raw NOOP\q"#)
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.text.contains(#"Column 5: '\q'"#) == true)
  }
}
