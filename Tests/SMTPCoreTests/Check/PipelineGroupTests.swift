import Testing

@testable import SMTPCore

/// What may go out in one write.
struct PipelineGroupTests {
  @Test(arguments: [
    [], ["QUIT"], ["MAIL FROM:<a@b.example>", "RCPT TO:<c@d.example>", "DATA"],
    ["RSET", "MAIL FROM:<>", "RCPT TO:<c@d.example>", "BDAT 9", "Hi", "you", "BDAT 0 LAST"],
    ["RSET", "NOOP"], ["RSET", "what"], ["BDAT 5", "Hello", "QUIT"],
    ["AUTH PLAIN AGEAYg==", "MAIL FROM:<>"], ["rset", "starttls"],
  ])
  func theseMay(_ lines: [String]) {
    #expect(Self.problems(lines).isEmpty)
  }

  @Test(
    arguments: [
      (["DATA", "QUIT"], [(.notLast(.data), 0)]),
      (["VRFY a", "EXPN b", "NOOP"], [(.notLast(.vrfy), 0), (.notLast(.expn), 1)]),
      (["RSET", "noop", "RSET"], [(.notLast(.noop), 1)]),
      (["STARTTLS", "EHLO x", "QUIT"], [(.notLast(.starttls), 0), (.notLast(.ehlo), 1)]),
      (["AUTH LOGIN", "YQ==", "NOOP", "QUIT"], [(.notLast(.auth), 0)]),
      (["AUTH PLAIN", "QUIT", "RSET"], [(.notLast(.auth), 0)]),
      (["AUTH PLAIN AGEAYg==", "EHLO x", "MAIL FROM:<>"], [(.notLast(.ehlo), 1)]),
      (["TURN", "RSET"], [(.notLast(.turn), 0)]), (["LHLO x", "RSET"], [(.notLast(.lhlo), 0)]),
      (["HELO x", "RSET"], [(.notLast(.helo), 0)]), (["ETRN x", "RSET"], [(.notLast(.etrn), 0)]),
      (["FOO", "", "QUIT"], [(.unknownNotLast, 0), (.unknownNotLast, 1)]),
      (["DATA", "Subject: x", "", ".", "QUIT"], [(.notLast(.data), 0)]),
      // The first line of content is what the chunk counts; the next is a command.
      (["BDAT 4 LAST", "ab", "QUIT", "RSET"], [(.notLast(.quit), 2)]),
      (["RCPT TO:<a@b.example>", "BDAT 5 LAST"], [(.octetsMissing(5), 1)]),
      (["BDAT 5"], [(.octetsMissing(5), 0)]), (["BDAT 5", "RSET"], [(.commandInChunk(.rset), 1)]),
      (["BDAT 9", "data", "ab"], [(.commandInChunk(.data), 1)]),
      (["BDAT 9", "ab"], [(.octetsMissing(5), 0)]),
      (["BDAT 3", "hello", "QUIT"], [(.octetsTooMany(2), 1)]),
    ] as [([String], [(PipelineGroup.Problem.Rule, Int)])])
  func theseBreakARule(_ lines: [String], _ problems: [(PipelineGroup.Problem.Rule, Int)]) {
    #expect(
      Self.problems(lines) == problems.map { PipelineGroup.Problem(rule: $0.0, line: $0.1) })
  }

  @Test(arguments: [nil, ["SIZE"], ["X-PIPELINING"]])
  func withoutTheExtensionNothingMay(_ keywords: [String]?) {
    let problems = Self.problems(["RSET", "RSET"], offering: keywords)
    #expect(problems == [PipelineGroup.Problem(rule: .notOffered, line: 1)])
    #expect(Self.problems(["RSET"], offering: keywords).isEmpty)
  }

  /// The end of a line that a chunk has no room for is not sent.
  @Test(arguments: [
    (["RSET", "QUIT"], "RSET\r\nQUIT\r\n"),
    (["BDAT 5", "hello", "RSET"], "BDAT 5\r\nhelloRSET\r\n"),
    (["BDAT 6", "hello", "RSET"], "BDAT 6\r\nhello\rRSET\r\n"),
    (["BDAT 7", "hello", "RSET"], "BDAT 7\r\nhello\r\nRSET\r\n"),
    (["BDAT 3", "hello", "RSET"], "BDAT 3\r\nhello\r\nRSET\r\n"),
    (["BDAT 9", "hello", "ab", "RSET"], "BDAT 9\r\nhello\r\nabRSET\r\n"),
    (["DATA", "BDAT 5", "hello"], "DATA\r\nBDAT 5\r\nhello\r\n"),
  ])
  func chunkTakesItsOctets(_ lines: [String], _ octets: String) {
    #expect(PipelineGroup.octets(of: lines.map { Array($0.utf8) }) == Array(octets.utf8))
  }

  private static func problems(
    _ lines: [String], offering keywords: [String]? = ["PIPELINING"]
  ) -> [PipelineGroup.Problem] {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    if let keywords {
      _ = session.apply(.sent(Array("EHLO a\r\n".utf8)))
      let reply = (["250-mx"] + keywords.map { "250-\($0)" } + ["250 HELP"])
        .map { $0 + "\r\n" }.joined()
      _ = session.apply(.received(Array(reply.utf8)))
    }
    return PipelineGroup.problems(in: lines.map { Array($0.utf8) }, for: session)
  }
}
