import Testing

@testable import SMTPCore

/// Slips that beginners bring, told at the prompt.
struct CommandRemarkTests {
  private static func session(_ events: [SessionEvent]) -> Session {
    var session = Session()
    for event in events { _ = session.apply(event) }
    return session
  }

  private static let greeted = session([.received("220 mx.example ESMTP\r\n".octets)])
  private static let refused = session([
    .received("220 mx.example ESMTP\r\n".octets), .sent("EHLO a.example\r\n".octets),
    .received("250 mx.example\r\n".octets), .sent("MAIL FROM:<a@a.example>\r\n".octets),
    .received("250 ok\r\n".octets), .sent("RCPT TO:<b@b.example>\r\n".octets),
    .received("550 no\r\n".octets),
  ])

  @Test(
    arguments: [
      ("HELO mx.example", CommandRemark.serversName(.helo)),
      ("ehlo MX.example", .serversName(.ehlo)),
      ("MAIL FROM:<@r.example:a@a.example>", .sourceRoute),
      ("AUTH PLAIN ", .emptyInitialResponse), ("GET / HTTP/1.1", .foreignWord),
      ("EHLO laptop.example", nil), ("EHLO", nil), ("MAIL FROM:<a@a.example>", nil),
      ("AUTH PLAIN", nil), ("", nil),
    ] as [(String, CommandRemark?)])
  func whatIsBetterNotSentIsTold(_ line: String, _ remark: CommandRemark?) {
    #expect(Self.greeted.remark(onSending: line.octets) == remark)
  }

  @Test func whatWasRefusedForGoodIsToldOnceAgain() {
    #expect(Self.refused.remark(onSending: "RCPT TO:<b@b.example>".octets) == .refusedBefore)
    #expect(Self.refused.remark(onSending: "RCPT TO:<c@b.example>".octets) == nil)
  }

  @Test(arguments: [
    ("250 OK", 0..<3, CommandProblem.Kind.replyTyped(250)), ("220", 0..<3, .replyTyped(220)),
    ("250-PIPELINING", 0..<14, .replyTyped(250)), ("2500", 0..<4, .unknownVerb("2500")),
    ("Subject: x", 0..<8, .headerField("Subject")), ("Bcc: a@b", 0..<4, .headerField("Bcc")),
    (".", 0..<1, .loneDot), ("QUIT.", 4..<5, .punctuationBehindVerb(.quit)),
    ("data;", 4..<5, .punctuationBehindVerb(.data)),
    ("FROM:<a@b.example>", 0..<18, .noVerbBeforePath(.mail)),
    ("to:<a@b.example>", 0..<16, .noVerbBeforePath(.rcpt)),
    ("POST /", 0..<4, .foreignWord), ("Host: x", 0..<5, .foreignWord),
    ("EHLO [2001:db8::1]", 5..<18, .bareAddress(.ehlo)),
  ])
  func strangersAreKnown(_ line: String, _ range: Range<Int>, _ kind: CommandProblem.Kind) throws {
    let problem = try #require(CommandCheck.problem(in: line.octets, for: Self.greeted))
    #expect(problem.kind == kind)
    #expect(problem.range == range)
  }
}
