import SMTPCore
import Testing
import Transcript

/// Lines of a text that were meant for patterns of replies.
@Suite struct MistakenReplyTests {
  @Test(arguments: ["*", "4?? *", "25? ok", "4* no", "?", "4??-no", "5*"])
  func aGapInACodeIsFound(line: String) throws {
    let (events, lines) = SessionImporter.numberedEvents(
      of: Array("S: 220 mx\nC: EHLO me\nS: \(line)\nC: QUIT\nS: 221 bye\n".utf8), as: .dialogue)
    let mistaken = try #require(MistakenReply(in: events, lines: lines))
    #expect(mistaken.number == 3)
    #expect(mistaken.text == line)
  }

  @Test(arguments: ["250 *", "220 ***********", "250-*", "**** Welcome", "Hello?", "500 4?? no"])
  func whatAServerMaySayIsLeftAlone(line: String) {
    let (events, lines) = SessionImporter.numberedEvents(
      of: Array("S: 220 mx\nC: EHLO me\nS: \(line)\n".utf8), as: .dialogue)
    #expect(MistakenReply(in: events, lines: lines) == nil)
  }
}
