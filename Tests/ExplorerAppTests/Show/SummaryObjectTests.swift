import SMTPCore
import Testing

/// The last object of `show --json`.
@Suite struct SummaryObjectTests {
  @Test func anEmptySessionCountsNothing() throws {
    #expect(
      try canonical(objectLines([])[0])
        == canonical(
          #"""
          {"kind": "summary", "file": "tape", "commands": 0, "replies": 0, "messages": 0,
           "duration": null, "findings": {"info": 0, "warning": 0, "error": 0, "critical": 0},
           "tls": null, "capabilities": []}
          """#))
  }

  @Test func aSessionIsCounted() throws {
    let facts = TLSFacts(version: "TLSv1.2", verification: .unchecked)
    let events =
      tape(
        """
        0 OPEN
        0.1 S: 220 mx
        1 C: EHLO me
        1.1 S: 250-mx hello
        1.2 S: 250 STARTTLS
        2 C: STARTTLS
        2.1 S: 220 go
        """) + [TimedEvent(at: Instant(microseconds: 2_200_000), .secured(facts))]
      + tape(
        """
        3 C: EHLO me
        3.1 S: 250-mx hello
        3.2 S: 250-size 1000
        3.3 S: 250 8BITMIME
        4 C: MAIL FROM:<a@b.test>
        4.1 S: 250 ok
        5 C: RCPT TO:<c@d.test>
        5.1 S: 250
        6 C: DATA
        6.1 S: 354 go
        7 C: hi
        7.1 C: .
        7.2 S: 250 queued
        8 C: QUIT
        8.1 S: 221 bye
        8.25 CLOSE server
        """)
    let lines = objectLines(events)
    #expect(
      try canonical(lines[lines.count - 1])
        == canonical(
          #"""
          {"kind": "summary", "file": "tape", "commands": 7, "replies": 8, "messages": 1,
           "duration": 8.25, "findings": {"info": 0, "warning": 1, "error": 0, "critical": 0},
           "tls": {"version": "TLSv1.2", "cipher": null, "group": null, "signature": null,
           "verify": null}, "capabilities": ["SIZE 1000", "8BITMIME"]}
          """#))
  }

  private let lmtp = """
    S: 220 mx
    C: LHLO me
    S: 250 mx
    C: MAIL FROM:<a@b.test>
    S: 250 ok
    C: RCPT TO:<c@d.test>
    S: 250 ok
    C: RCPT TO:<e@f.test>
    S: 250 ok
    C: DATA
    S: 354 go
    C: hi
    C: .

    """

  @Test(arguments: [
    ("S: 250 first\nS: 250 second", 1), ("S: 250 first\nS: 550 second", 1),
    ("S: 452 first\nS: 250 second", 1), ("S: 550 first\nS: 550 second", 0),
  ])
  func anLMTPMessageCountsOnce(replies: String, messages: Int) throws {
    let all = try objects(tape(lmtp + replies), isLMTP: true)
    #expect(all.last?["messages"] as? Int == messages)
    #expect(all.filter { $0["answers"] as? Int == 11 }.count == 2)
  }

  @Test(arguments: [("550 no", 0), ("451 later", 0), ("250 yes", 1)])
  func onlyWhatTheServerTookCounts(reply: String, messages: Int) throws {
    let all = try objects(
      tape("S: 220 mx\nC: DATA\nS: 354 go\nC: hi\nC: .\nS: \(reply)"))
    #expect(all.last?["messages"] as? Int == messages)
  }

  @Test func findingsAreCountedBySeverity() throws {
    let all = try objects(
      tape("S: 220 mx\nC: NOOP\nS: 250\nC: NOOP\nS: 259 hm\nC: NOOP\nS: 250-a\nS: 251 b"))
    let findings = try #require(all.last?["findings"] as? [String: Int])
    #expect(findings == ["info": 1, "warning": 1, "error": 1, "critical": 0])
  }

  @Test func helloWithoutAListKeepsTheListBefore() throws {
    let all = try objects(
      tape("S: 220 mx\nC: EHLO me\nS: 250-mx\nS: 250 SIZE\nC: HELO me\nS: 250 mx"))
    #expect(all.last?["capabilities"] as? [String] == ["SIZE"])
  }
}
