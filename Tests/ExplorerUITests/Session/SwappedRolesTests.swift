import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The person is the server, once TURN or ATRN has swapped the roles.
@Suite struct SwappedRolesTests {
  /// A session up to the yes to ATRN.
  private func swapped(_ columns: Int = 100, _ rows: Int = 30) -> ScreenPlay {
    ScreenPlay.open(columns, rows) {
      s("220 mx.example.org ESMTP", at: 0.041)
      c("EHLO laptop.example")
      s("250-mx.example.org", "250 ATRN")
      c("ATRN example.org")
      s("250 OK, the roles are yours")
    }
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40)])
  func itIsSaidWhatHasHappened(columns: Int, rows: Int) {
    let play = swapped(columns, rows)
    ScreenSnapshot.expect(view(play.model), named: "explorer-swapped-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40)])
  func aCommandWaitsForAReply(columns: Int, rows: Int) {
    var play = swapped(columns, rows)
    play.happen(c("220 laptop.example ESMTP"), s("EHLO mx.example.org"))
    play.press(Key(.tab))
    ScreenSnapshot.expect(view(play.model), named: "explorer-answering-\(columns)x\(rows)")
  }

  @Test func tabFillsTheReplyInAndSendsNothing() {
    var play = swapped()
    _ = play.takeEffects()
    play.press(Key(.tab))
    #expect(play.model.prompt.text == "220 laptop.example ESMTP")
    #expect(play.takeEffects().isEmpty)
    play.press(Key(.enter))
    #expect(play.takeEffects() == [.send(Array("220 laptop.example ESMTP\r\n".utf8))])
  }

  @Test func aReplyOfSeveralLinesIsSentLineByLine() {
    var play = swapped()
    play.happen(c("220 laptop.example ESMTP"), s("EHLO mx.example.org"))
    _ = play.takeEffects()
    play.press(Key(.tab), Key(.enter))
    #expect(play.takeEffects() == [.send(Array("250-laptop.example\r\n".utf8))])
    #expect(play.model.prompt.text == "250-STARTTLS")
  }

  @Test func neitherComposerNorLoginOpensForTheOtherSide() {
    var play = swapped()
    play.happen(
      c("220 me"), s("HELO mx"), c("250 me"), s("MAIL FROM:<a@b.test>"), c("250 OK"),
      s("RCPT TO:<c@d.test>"), c("250 OK"), s("DATA"), c("354 go on"))
    #expect(play.model.composer == nil)
    play.happen(s("text", "."), c("250 OK"), s("AUTH PLAIN"), c("334 "))
    #expect(play.takeEffects().allSatisfy { if case .computeAnswer = $0 { false } else { true } })
    #expect(!play.model.isAnswering)
  }

  @Test func theBuiltInServerCanAnswer() {
    var play = swapped()
    _ = play.takeEffects()
    play.type(":serve\n")
    #expect(play.takeEffects() == [.serve])
    play.live(.serving(true))
    #expect(play.model.replies.isEmpty)
    play.type("250 mine\n")
    #expect(play.takeEffects().isEmpty, "the built-in server answers")
  }

  /// The inspector speaks to the person in the role that the person has.
  @Test func theInspectorSaysTheSidesRight() throws {
    var play = swapped()
    play.happen(
      c("220 laptop.example ESMTP"), s("EHLO mx.example.org"), c("250 laptop.example"),
      s("MAIL FROM:<a@b.test>"), c("250 OK"), s("RCPT TO:<c@d.test>"), c("550 no"), s("FROB"))
    let said = [
      (-8, "You greet the other side"), (-7, "As the client sees it: You give your host name"),
      (-6, "You welcome the other side"), (-6, "You offer nothing beyond plain SMTP"),
      (-4, "You take this sender"), (-2, "You refuse this recipient for good"),
      (-1, "as the server you should answer 500"),
    ]
    for (entry, words) in said {
      let text = InspectorTests.text(play.model, 200, 20, entry: play.model.session.count + entry)
      #expect(text.contains(words), "\(text)")
      #expect(!text.contains("The server"))
    }
  }

  @Test func behindTheEndItIsSaidWhatCame() {
    for (reply, words) in [("250 OK", "1 message came: :mailbox"), ("554 no", "no message came")] {
      var play = swapped()
      play.happen(
        c("220 me"), s("HELO mx"), c("250 me"), s("MAIL FROM:<a@b.test>"), c("250 OK"),
        s("RCPT TO:<c@d.test>"), c("250 OK"), s("DATA"), c("354 go on"), s("text", "."), c(reply),
        s("QUIT"), c("221 bye"), closed(by: .server))
      play.live(.ended)
      #expect(play.model.notice?.text.contains(words) == true, "\(play.model.notice?.text ?? "")")
    }
  }

  @Test func behindTheEndNobodyIsTheServer() {
    var play = swapped()
    play.happen(
      c("220 me"), s("QUIT"), c("221 bye"), closed(by: .server))
    play.live(.ended)
    play.press(Key(.escape))
    let screen = text(view(play.model))
    #expect(!screen.contains("S serve"))
    #expect(screen.contains("connection closed by the client"))
    play.press(Key(.escape))
    #expect(text(view(play.model)).contains(" C: "))
    play.press(Key(.escape), .character("S"))
    #expect(!play.takeEffects().contains(.serve))
  }

  @Test func whileTheBuiltInServerAnswersItIsNotOffered() {
    var play = swapped()
    play.press(Key(.escape))
    #expect(text(view(play.model)).contains("S serve"))
    play.live(.serving(true))
    #expect(!text(view(play.model)).contains("S serve"))
  }

  private func text(_ canvas: Canvas) -> String {
    canvas.plainRows.joined(separator: "\n")
  }

  @Test func behindTheSecondSwapThePersonIsTheClientAgain() {
    var play = swapped()
    play.happen(
      c("220 me"), s("HELO mx"), c("250 me"), s("TURN"), c("250 yours"), s("220 mx again"))
    #expect(!play.model.isServer)
    #expect(play.model.proposals.first?.input == .command(.ehlo))
  }
}
