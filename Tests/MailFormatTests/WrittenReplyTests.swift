import SMTPCore
import Testing

@testable import MailFormat

/// Replies as programs write them down, and the enhanced codes that stand in them.
@Suite struct WrittenReplyTests {
  static let replies: [(String, String?, String)] = [
    ("550 5.1.1 no such user", "5.1.1", "no such user"),
    ("550 #5.1.0 Address rejected.", "5.1.0", "Address rejected."),
    ("553 sorry, not here (#5.7.1)", "5.7.1", "sorry, not here (#5.7.1)"),
    ("550 5.1.1 no such user (#5.7.1)", "5.1.1", "no such user (#5.7.1)"),
    ("550-5.1.1 no 550 5.1.1 user", "5.1.1", "no user"),
    ("550 no (#5.7.x)", nil, "no (#5.7.x)"), ("550 no (5.7.1)", nil, "no (5.7.1)"),
    ("550 no #5.7.1)", nil, "no #5.7.1)"), ("550 # no", nil, "# no"), ("550 (#", nil, "(#"),
    ("550", nil, ""),
  ]

  @Test(arguments: replies)
  func codesAreRead(_ line: String, _ enhanced: String?, _ text: String) throws {
    let reply = try #require(WrittenReply(Array(line.utf8)[...]))
    #expect(reply.enhanced?.description == enhanced)
    #expect(String(decoding: reply.text, as: UTF8.self) == text)
  }
}
