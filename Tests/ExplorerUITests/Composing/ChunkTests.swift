import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Messages that go out with BDAT.
@Suite struct ChunkTests {
  /// A session in which a recipient is accepted.
  static func inRcpt(
    _ keywords: [String] = ["CHUNKING", "BINARYMIME", "PIPELINING"], parameters: String = ""
  ) -> ScreenPlay {
    ScreenPlay.open {
      Conversation.introduced(keywords)
      c("MAIL FROM:<alice@example.org>" + parameters)
      s("250 ok")
      c("RCPT TO:<bob@example.org>")
      s("250 ok")
    }
  }

  @Test(
    arguments: [
      ("", nil, false, nil), ("100", 100, false, nil), ("100 mail.eml", 100, false, "mail.eml"),
      ("my mail.eml", nil, false, "my mail.eml"), ("7 pipelined", 7, true, nil),
      ("pipelined  ./100", nil, true, "./100"), ("0 x", nil, false, "x"),
      ("100 pipelined a b", 100, true, "a b"),
    ] as [(String, Int?, Bool, String?)])
  func wishesAreRead(text: String, size: Int?, isPipelined: Bool, path: String?) {
    let wish = ChunkWish(text)
    #expect(wish.size == size && wish.isPipelined == isPipelined && wish.path == path)
  }

  @Test(arguments: ["0 mail.eml", "-5 mail.eml", "0"])
  func aChunkHasAnOctetAtLeast(_ words: String) {
    var play = Self.inRcpt()
    play.command("chunks " + words)
    #expect(play.takeEffects().isEmpty && play.model.composer == nil)
    #expect(play.model.notice?.text == "A chunk has 1 octet at least.")
  }

  /// The octets of a chunk that went out without them are typed at the prompt; a line end that does
  /// not belong to them is not sent.
  @Test func anOpenChunkTakesWhatIsTyped() {
    var play = Self.inRcpt()
    play.happen(event(.sent(Array("BDAT 9 LAST\r\n".utf8))))
    let screen = view(play.model).text
    #expect(screen.contains("lacks 9 octets") && !screen.contains("owes you"))
    play.type("ab\n")
    #expect(play.takeEffects() == [.send(Array("ab\r\n".utf8))])
    play.happen(event(.sent(Array("ab\r\n".utf8))))
    play.type("\n")
    #expect(play.takeSent() == "\r\n")
    play.happen(event(.sent(Array("\r\n".utf8))))
    play.type("cde\n")
    #expect(play.takeEffects() == [.send(Array("cde".utf8))])
    play.happen(event(.sent(Array("cde".utf8))), s("250 queued"))
    #expect(play.model.session.present.stateName == .ready)
  }

  @Test func aFileGoesOutChunkByChunkEachBehindItsReply() {
    var play = Self.inRcpt()
    play.command("chunks 4 mail.eml")
    #expect(play.takeEffects() == [.readContent(path: "mail.eml")])
    play.take(.outcome(.content(Array("abc\n.\n".utf8), path: "mail.eml")))
    #expect(play.model.notice?.text.contains("2 line ends") == true)
    #expect(play.takeSent() == "BDAT 4\r\nabc\r")
    play.happen(event(.sent(Array("BDAT 4\r\nabc\r".utf8))), s("250 4 octets"))
    #expect(play.takeSent() == "BDAT 4 LAST\r\n\n.\r\n")
    #expect(play.model.notice?.text == "Sending chunk 2 of 2 …")
    play.happen(event(.sent(Array("BDAT 4 LAST\r\n\n.\r\n".utf8))), s("250 queued"))
    #expect(play.takeSent().isEmpty)
    #expect(play.model.notice == nil)
    #expect(play.model.session.live?.chunks == nil)
    #expect(play.model.session.present.stateName == .ready)
  }

  @Test func behindARefusedChunkNothingMoreIsSent() {
    var play = Self.inRcpt()
    play.command("chunks 2 mail.eml")
    play.take(.outcome(.content(Array("abcd\r\n".utf8), path: "mail.eml")))
    play.happen(event(.sent(Array("BDAT 2\r\nab".utf8))), s("250 ok"))
    _ = play.takeEffects()
    play.happen(event(.sent(Array("BDAT 2\r\ncd".utf8))), s("452 no room"))
    #expect(play.takeSent().isEmpty)
    #expect(play.model.session.live?.chunks == nil)
    #expect(play.model.notice?.isTrouble == true)
    #expect(play.model.notice?.text.contains("Chunk 2 of 3") == true)
    #expect(play.model.notice?.text.contains("RSET") == true)
    #expect(play.model.proposals.first?.template == "RSET")
  }

  @Test func pipelinedChunksGoOutAtOnce() {
    var play = Self.inRcpt()
    play.command("chunks 3 pipelined mail.eml")
    _ = play.takeEffects()
    play.take(.outcome(.content(Array("abcd\r\n".utf8), path: "mail.eml")))
    let sent = play.takeEffects()
    #expect(sent == [.send(Array("BDAT 3\r\nabcBDAT 3 LAST\r\nd\r\n".utf8))])
    play.happen(event(.sent(Array("BDAT 3\r\nabcBDAT 3 LAST\r\nd\r\n".utf8))), s("554 no"))
    #expect(play.model.notice?.text.contains("those behind it") == true)
    play.happen(s("503 no"))
    #expect(play.takeSent().isEmpty)
  }

  @Test func onlyBinaryContentKeepsItsLineEnds() {
    var play = Self.inRcpt(parameters: " BODY=BINARYMIME")
    play.command("chunks mail.bin")
    play.take(.outcome(.content([0, 13, 10, 13, 0x80, 10], path: "mail.bin")))
    #expect(
      play.takeEffects().last
        == .send(Array("BDAT 6 LAST\r\n".utf8) + [0, 13, 10, 13, 0x80, 10]))
    var other = Self.inRcpt()
    other.command("chunks mail.bin")
    other.take(.outcome(.content([0, 13, 10, 13, 0x80, 10], path: "mail.bin")))
    #expect(other.takeSent().isEmpty)
    #expect(other.model.notice?.text.contains("line 2") == true)
  }

  @Test func aMessageIsWrittenAndSentInChunks() {
    var play = Self.inRcpt()
    play.command("chunks 1000")
    #expect(play.model.composer?.line(0) == "From: alice@example.org")
    play.type("Hi\n.dot\n.\n")
    let sent = play.takeSent()
    #expect(sent.hasPrefix("BDAT "))
    #expect(sent.hasSuffix("Subject: Hi\r\n\r\n.dot\r\n"))
    let size = Int(sent.dropFirst(5).prefix { $0 != " " })
    #expect(size == sent.split(separator: "\r\n", maxSplits: 1)[1].utf8.count)
    play.happen(event(.sent(Array(sent.utf8))), s("552 too much"))
    #expect(play.model.draft?.endRow == nil && play.model.draft != nil)
  }

  @Test func withoutTheExtensionOrARecipientItSaysWhy() {
    var play = Self.inRcpt(["SIZE"])
    play.command("chunks mail.eml")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.notice?.isTrouble == true)
    var early = ScreenPlay.open { Conversation.introduced(["CHUNKING"]) }
    early.command("chunks")
    #expect(early.model.composer == nil)
    #expect(early.model.notice?.isTrouble == true)
  }

  /// The octets that were announced go as soon as they are all there; a line end that is too much
  /// does not go.
  @Test(arguments: [
    ("BDAT 7", "hello\n", "BDAT 7\r\nhello\r\n"),
    ("BDAT 5 LAST", "hello\n", "BDAT 5 LAST\r\nhello"),
    ("BDAT 12 LAST", "Hello\n.you!\n", "BDAT 12 LAST\r\nHello\r\n.you!"),
    ("BDAT 4", "\n\n", "BDAT 4\r\n\r\n\r\n"), ("BDAT 2", "\u{E9}\n", "BDAT 2\r\n\u{E9}"),
    ("BDAT 1", ".\n", "BDAT 1\r\n."), ("BDAT 3", ".\n", "BDAT 3\r\n.\r\n"),
    ("BDAT 6", "a\n.\n", "BDAT 6\r\na\r\n.\r\n"),
  ])
  func theOctetsOfATypedChunkAreAskedFor(command: String, typed: String, sent: String) {
    var play = Self.inRcpt()
    play.type(command + "\n")
    #expect(play.takeEffects().isEmpty)
    play.type(typed)
    #expect(play.takeSent() == sent)
    #expect(play.model.composer == nil && play.model.dialog == nil)
  }

  @Test func whatIsMissingOfAChunkIsSaid() {
    var play = Self.inRcpt()
    play.type("BDAT 12 LAST\n")
    #expect(play.composerScreen.text.contains("0 of 12 octets: 12 missing"))
    play.type("hello\n")
    #expect(play.takeEffects().isEmpty)
    #expect(play.composerScreen.text.contains("7 of 12 octets: 5 missing"))
    play.type("world")
    #expect(play.composerScreen.text.contains("all 12 octets are there"))
    play.type("!!")
    #expect(play.composerScreen.text.contains("2 octets more than the 12 announced"))
    play.press(Key(.backspace), Key(.backspace), Key(.enter))
    #expect(play.takeSent() == "BDAT 12 LAST\r\nhello\r\nworld")
  }

  @Test func inTheMiddleOfAChunkEnterBreaksTheLine() {
    var play = Self.inRcpt()
    play.type("BDAT 6\nhell")
    play.press(Key(.left), Key(.left), Key(.enter))
    #expect(play.takeEffects().isEmpty)
    play.press(Key(.end), Key(.enter))
    #expect(play.takeSent() == "BDAT 6\r\nhe\r\nll")
  }

  @Test func aWrongCountIsCorrectedIfWished() {
    for (key, sent) in [("c", "BDAT 7 LAST\r\nhello!!"), ("a", "BDAT 5 LAST\r\nhello!!")] {
      var play = Self.inRcpt()
      play.type("BDAT 5 LAST\nhello!!\n")
      #expect(play.takeEffects().isEmpty)
      #expect(
        play.model.dialog?.question == .chunkSize(announced: 5, written: 7, isLast: true))
      #expect(play.dialogScreen.text.contains("send BDAT 7 LAST"))
      play.press(Key(.escape))
      #expect(play.model.dialog == nil && play.model.composer != nil)
      play.type("\n\(key)")
      #expect(play.takeSent() == sent)
    }
  }

  /// A lone dot ends what is too little as well.
  @Test func tooLittleIsAskedAbout() {
    var play = Self.inRcpt()
    play.type("BDAT 50\nhello\n.\n")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.dialog?.question == .chunkSize(announced: 50, written: 7, isLast: false))
  }

  @Test func theCountOfAProposedChunkIsTheProgramsWork() {
    var play = Self.inRcpt()
    play.type("BDAT")
    play.press(Key(.tab))
    #expect(play.model.prompt.text == "BDAT ‹octets› LAST")
    play.type("\nx\n.\n")
    #expect(play.takeSent() == "BDAT 3 LAST\r\nx\r\n")
  }

  @Test func anEmptyChunkNeedsNothing() {
    var play = Self.inRcpt()
    play.type("BDAT 0 LAST\n")
    #expect(play.takeSent() == "BDAT 0 LAST\r\n")
  }

  @Test func controlCGivesTheMessageUpWithoutAQuestion() {
    var play = Self.inRcpt()
    play.command("chunks")
    play.type("Precious")
    play.press(.control("c"))
    #expect(play.model.composer == nil && play.model.dialog == nil)
    #expect(play.takeEffects().isEmpty)
    play.type("DATA\n")
    play.happen(c("DATA"), s("354 go on"))
    #expect(play.model.composer?.delivery == .dot)
    #expect(play.model.composer?.line(4) == "Subject: Precious")
  }

  @Test func aMessageThatIsWrittenSurvivesWhatElseHappens() {
    var play = Self.inRcpt()
    play.command("chunks")
    play.happen(note("wait"))
    #expect(play.model.composer != nil)
    play.happen(closed(by: .server))
    play.live(.ended)
    #expect(play.model.composer == nil)
  }
}
