import SMTPCore
import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// Several commands in one write.
@Suite struct GroupTests {
  private static func ready(_ keywords: [String] = ["PIPELINING"]) -> ScreenPlay {
    ScreenPlay.open { Conversation.introduced(keywords) }
  }

  private static func aside(_ play: inout ScreenPlay, _ lines: String...) {
    for line in lines {
      play.type(line)
      play.press(.control("x"), .control("a"))
    }
  }

  @Test func linesPutAsideGoOutWithTheNextInOneWrite() {
    var play = Self.ready()
    Self.aside(&play, "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>")
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.prompt.isEmpty)
    #expect(view(play.model).text.contains("RCPT TO:<c@d.example>"))
    play.type("DATA\n")
    let lines = ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA"]
    #expect(
      play.takeEffects()
        == [.send(Array(lines.map { $0 + "\r\n" }.joined().utf8))] + lines.map { .remember($0) })
    #expect(play.model.prompt.isIdle)
  }

  @Test func enterOnAnEmptyLineSendsTheGroupAlone() {
    var play = Self.ready()
    Self.aside(&play, "RSET", "MAIL FROM:<>")
    play.type("\n")
    #expect(play.takeSent() == "RSET\r\nMAIL FROM:<>\r\n")
  }

  @Test func pastedLinesGoOutTogetherIfWished() {
    var play = Self.ready()
    play.paste("MAIL FROM:<>\n\nRCPT TO:<a@b.example>\nDATA\n")
    play.press(.control("x"), .control("g"))
    #expect(play.takeSent() == "MAIL FROM:<>\r\nRCPT TO:<a@b.example>\r\nDATA\r\n")
    #expect(play.model.prompt.isIdle)
  }

  @Test func aBrokenRuleIsPointedOutAndSentAnyway() {
    var play = Self.ready()
    Self.aside(&play, "VRFY bob", "RSET")
    play.type("NOOP\n")
    #expect(play.takeEffects().isEmpty)
    let screen = play.dialogScreen.text
    #expect(screen.contains("Line 1, VRFY bob") && screen.contains("RFC 2920"))
    #expect(!screen.contains("Line 3"))
    play.press(.character("y"))
    #expect(play.takeSent() == "VRFY bob\r\nRSET\r\nNOOP\r\n")
  }

  @Test func aBrokenRuleIsKeptByGoingOneByOne() {
    var play = Self.ready(["SIZE"])
    Self.aside(&play, "RSET", "MAIL FROM:<>")
    play.type("\n")
    #expect(play.dialogScreen.text.contains("PIPELINING"))
    play.press(.character("o"))
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.prompt.text == "RSET")
    play.type("\n\n")
    #expect(
      play.takeEffects() == [
        .line("RSET"), .remember("RSET"), .line("MAIL FROM:<>"), .remember("MAIL FROM:<>"),
      ])
  }

  @Test(
    arguments: [
      (["BDAT 5"], "RSET", .commandInChunk(.rset), 1),
      (["RSET"], "BDAT 5 LAST", .octetsMissing(5), 1),
      (["BDAT 3 LAST", "hello"], "QUIT", .octetsTooMany(2), 1),
    ] as [([String], String, PipelineGroup.Problem.Rule, Int)])
  func aChunkWithoutItsOctetsIsPointedOut(
    _ lines: [String], _ last: String, _ rule: PipelineGroup.Problem.Rule, _ line: Int
  ) {
    var play = ChunkTests.inRcpt()
    for line in lines { Self.aside(&play, line) }
    play.type(last + "\n")
    #expect(play.takeEffects().isEmpty)
    guard case .group(_, let problems, _)? = play.model.dialog?.question else {
      Issue.record("nothing is asked")
      return
    }
    #expect(problems.contains { $0.rule == rule && $0.line == line })
    #expect(play.dialogScreen.text.contains("3030"))
  }

  @Test func oneByOneAChunkIsAskedFor() {
    var play = ChunkTests.inRcpt()
    Self.aside(&play, "BDAT 5")
    play.type("RSET\n")
    play.press(.character("o"))
    play.type("\n")
    #expect(play.model.composer?.delivery == .chunk(announced: 5, isLast: false))
    #expect(play.takeEffects().isEmpty)
    #expect(play.model.prompt.text == "RSET")
  }

  @Test func theOctetsOfAChunkGoWithItInOneWrite() {
    var play = ChunkTests.inRcpt()
    Self.aside(&play, "BDAT 5 LAST", "hello")
    play.type("QUIT\n")
    #expect(play.takeSent() == "BDAT 5 LAST\r\nhelloQUIT\r\n")
  }

  @Test func escapeGoesBackToTheGroupAndThenDropsIt() {
    var play = Self.ready(["SIZE"])
    Self.aside(&play, "RSET")
    play.type("NOOP\n")
    play.press(Key(.escape))
    #expect(play.model.dialog == nil && play.model.prompt.group == ["RSET"])
    #expect(play.model.prompt.text == "NOOP")
    play.press(Key(.escape))
    #expect(play.model.prompt.group.isEmpty)
    #expect(play.model.focus == .prompt)
  }

  @Test func aPlaceholderIsFilledInFirst() {
    var play = Self.ready()
    Self.aside(&play, "RCPT TO:<‹recipient›>")
    #expect(play.model.prompt.group.isEmpty)
    #expect(play.model.typed == "RCPT TO:<|‹recipient›>")
  }

  @Test func secretsStayHidden() {
    var play = Self.ready()
    Self.aside(&play, "AUTH PLAIN AGFsaWNlAHNlY3JldA==")
    #expect(!view(play.model).text.contains("AGFsaWNl"))
    play.type("NOOP\n")
    #expect(!play.takeEffects().contains(.remember("AUTH PLAIN AGFsaWNlAHNlY3JldA==")))
  }
}
