import SMTPCore
import Testing

@testable import SMTPGuide

/// What is written wrong in a command line that somebody asks about.
struct SlipTests {
  static let guide = Guide(language: .en)

  /// A line, the command that it is explained by, and words of what is wrong; nil where nothing is.
  static let lines: [(String, String, String?)] = [
    ("MAILFROM:<a@b>", "MAIL", "blank goes between MAIL"),
    ("RCPTTO:<a@b>", "RCPT", "blank goes between RCPT"),
    ("START TLS", "STARTTLS", "is one word"),
    ("QUIT.", "QUIT", "Nothing ends a command"),
    ("Subject: x", "DATA", "DATA and its 354 come first"),
    ("Subject: hello", "DATA", "DATA and its 354 come first"),
    ("Subject: QUIT", "DATA", "DATA and its 354 come first"),
    ("HELO: x.example", "HELO", "HELO host-name"),
    ("RCPT TO:<bob@x.example>,<al@x.example>", "RCPT", "One recipient for each"),
    ("Bcc: a@b", "RCPT", "blind copy"),
    ("From: a@b", "MAIL", "MAIL says who sends"),
    ("RCPT TO:bob@x.example", "RCPT", "angle brackets"),
    ("RCPT TO: <bob@x.example>", "RCPT", "between the colon"),
    ("RCPT TO:<>", "RCPT", "for senders only"),
    ("MAIL <a@b.example>", "MAIL", "FROM:"),
    ("MAIL FROM <a@b.example>", "MAIL", "A colon goes behind FROM"),
    ("RCPT TO <b@c.example>", "RCPT", "A colon goes behind TO"),
    ("RCPT TO bob", "RCPT", "A colon goes behind TO"),
    ("MAIL FROM:<a@b.example>SIZE=5", "MAIL", "behind the address"),
    ("MAIL FROM:<a@b.example> FOO=5", "MAIL", "expect a 555"),
    ("QUIT now", "QUIT", "stands alone"),
    ("EHLO 192.0.2.1", "EHLO", "into brackets"),
    ("EHLO my_pc", "EHLO", "letters, digits"),
    ("AUTH LOGN", "AUTH", "did you mean LOGIN"),
    ("TO:<a@b>", "RCPT", "goes before TO:"),
    ("MAIL FROM:<a@b.example> SIZE=5", "MAIL", nil),
    ("MAIL FROM:<>", "MAIL", nil),
    ("MAIL FROM:", "MAIL", nil),
    ("AUTH PLAIN AGEAYg==", "AUTH", nil),
    ("AUTH X-OWN", "AUTH", nil),
    ("EHLO [192.0.2.1]", "EHLO", nil),
    ("NOOP is well", "NOOP", nil),
    ("HELP me", "HELP", nil),
    ("VRFY bob", "VRFY", nil),
  ]

  @Test(arguments: lines)
  func aSlipIsSetRight(_ line: String, _ token: String, _ words: String?) throws {
    let first = try #require(try Self.guide.explain([line]).first)
    #expect(first.token == token && first.kind == .verb)
    let slip = first.remarks.first { $0.label == "But" }?.text
    if let words {
      let slip = try #require(slip)
      #expect(slip.hasSuffix(".") || slip.hasSuffix("?"))
      #expect(slip.contains(words), "\(slip)")
    } else {
      #expect(slip == nil, "\(slip ?? "")")
    }
  }

  /// Words one by one are no line of the first.
  @Test(arguments: [["STARTTLS", "421"], ["QUIT", "RSET"], ["MAIL", "SIZE"]])
  func severalWordsAreNoLine(_ words: [String]) throws {
    let labels = try Self.guide.explain(words).flatMap(\.remarks).map(\.label)
    #expect(!labels.contains("But"))
  }

  @Test(arguments: ["warning: x", "error: 1", "to be", "foo bar"])
  func aSentenceIsNoSlip(_ line: String) {
    #expect(throws: UnknownWord.self) { try Self.guide.explain([line]) }
  }
}
