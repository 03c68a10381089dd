import SMTPCore
import Testing

/// How long a server may take (RFC 5321 §4.5.3.2).
@Suite struct TimeoutTests {
  private static func session(_ steps: [String]) -> Session {
    var session = Session()
    _ = session.apply(.opened(Opening()))
    for step in steps {
      let octets = Array((step.dropFirst(2) + "\r\n").utf8)
      _ = session.apply(step.hasPrefix("S") ? .received(octets) : .sent(octets))
    }
    return session
  }

  private static let ready = ["S:220 hi", "C:EHLO a.example", "S:250-b", "S:250 CHUNKING"]
  private static let rcpt =
    ready + ["C:MAIL FROM:<a@b.example>", "S:250 ok", "C:RCPT TO:<b@b.example>", "S:250 ok"]

  @Test(
    arguments: [
      ([], 300),
      (["S:220 hi"], nil),
      (["S:220 hi", "C:EHLO a.example"], 300),
      (ready + ["C:MAIL FROM:<a@b.example>"], 300),
      (rcpt + ["C:RCPT TO:<c@b.example>"], 300),
      (rcpt + ["C:DATA"], 120),
      (rcpt + ["C:DATA", "S:354 go", "C:hello"], nil),
      (rcpt + ["C:DATA", "S:354 go", "C:hello", "C:."], 600),
      (rcpt + ["C:BDAT 3", "C:a"], 180),
      (rcpt + ["C:BDAT 3 LAST", "C:a"], 600),
      (ready + ["C:QUIT"], 300),
    ] as [([String], Int?)])
  func isThatOfTheStandard(steps: [String], seconds: Int?) {
    #expect(Self.session(steps).replyTimeout == seconds)
  }

  @Test func aClosedSessionTellsHowItEnded() {
    var session = Self.session(["S:220 hi"])
    #expect(session.closing == nil)
    _ = session.apply(.closed(Closing(by: .server, isReset: true)))
    #expect(session.closing == Closing(by: .server, isReset: true))
    #expect(session.replyTimeout == nil)
    _ = session.apply(.opened(Opening()))
    #expect(session.closing == nil)
  }
}
