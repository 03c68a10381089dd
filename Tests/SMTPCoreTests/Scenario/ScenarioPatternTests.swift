import SMTPCore
import Testing

@Suite struct ScenarioPatternTests {
  @Test(arguments: [
    ("RCPT*", "rcpt to:<a@b>", true), ("RCPT*", "RCPT", true), ("RCPT*", "MAIL", false),
    ("*", "", true), ("*", "anything", true), ("NOOP", "noop", true), ("NOOP", "NOOP x", false),
    ("RCPT TO:<bob@*>*", "RCPT TO:<bob@x.test> NOTIFY=NEVER", true),
    ("RCPT TO:<bob@*>*", "RCPT TO:<bob2@x.test>", false), ("A*A", "A", false),
    ("A*A", "AA", true), ("*b*b*", "abcb", true), ("*b*b*", "abc", false), ("", "", true),
    ("", "x", false), ("**", "x", true),
  ])
  func aStarIsAnyText(_ pattern: String, _ line: String, _ fits: Bool) {
    #expect(ScenarioPattern(pattern).matches(Array(line.utf8)) == fits)
  }
}
