import Testing

@testable import ExplorerUI

@Suite struct PromptHistoryTests {
  @Test func repeatedLinesCountOnceInARow() {
    var history = PromptHistory()
    for line in ["NOOP", "NOOP", "RSET", "NOOP", ""] { history.add(line) }
    #expect(history.lines == ["NOOP", "RSET", "NOOP"])
  }

  @Test func earlierRunsComeBeforeThisOne() {
    var history = PromptHistory()
    history.add("RSET")
    history.load(["EHLO a", "MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>"])
    #expect(history.lines.last == "RSET" && history.lines.first == "EHLO a")
    #expect(history.senders == ["a@b.example"])
    #expect(history.recipients == ["c@d.example"])
  }

  @Test func itIsBounded() {
    var history = PromptHistory()
    history.load((0..<3_000).map { "NOOP \($0)" })
    #expect(history.lines.count == PromptHistory.kept)
    #expect(history.lines.last == "NOOP 2999")
    for number in 0..<300 { history.add("RCPT TO:<u\(number)@d.example>") }
    #expect(history.recipients.count == 100 && history.recipients.first == "u299@d.example")
  }
}
