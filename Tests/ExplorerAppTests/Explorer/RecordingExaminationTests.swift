import ExplorerUI
import SMTPCore
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// What the list of recordings tells of each.
@Suite struct RecordingExaminationTests {
  private static let header = #"{"format":"ehlo-transcript","version":1,"target":"mx.test"}"#

  /// The start of a session, up to the reply to EHLO.
  private static let start = [
    #"[0,"open",{"host":"mx.test","port":25}]"#, #"[1,"recv","220 mx.test\r\n"]"#,
    #"[2,"send","EHLO me\r\n"]"#, #"[3,"recv","250 mx.test\r\n"]"#,
  ]
  private static let quit = [
    #"[60,"send","QUIT\r\n"]"#, #"[61,"recv","221 bye\r\n"]"#, #"[61.5,"close",{"by":"server"}]"#,
  ]
  private static let message = [
    #"[4,"send","MAIL FROM:<a@b>\r\n"]"#, #"[5,"recv","250 ok\r\n"]"#,
    #"[6,"send","RCPT TO:<c@d>\r\n"]"#, #"[7,"recv","250 ok\r\n"]"#,
    #"[8,"send","DATA\r\n"]"#, #"[9,"recv","354 go\r\n"]"#, #"[10,"send","x\r\n.\r\n"]"#,
    #"[11,"recv","250 2.0.0 taken\r\n"]"#,
  ]

  private func facts(_ lines: [String], notes: String? = nil) throws -> RecordingFacts {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      ([Self.header] + lines).map { $0 + "\n" }.joined(), to: "session.ehlo")
    if let notes { try folder.write(notes, to: "session.ehlo.notes") }
    return RecordingExamination.facts(of: path)
  }

  @Test(
    arguments: [
      (start + message + quit, "250 2.0.0 message", 61_500_000, 1),
      (start + quit, "250 EHLO", 61_500_000, 0),
      (start + message, "250 2.0.0 message", 11_000_000, 1),
      (
        start + [#"[4,"send","MAIL FROM:<a@b>\r\n"]"#, #"[5,"recv","550 5.7.1 no\r\n"]"#] + quit,
        "550 5.7.1 MAIL", 61_500_000, 0
      ),
      (start + [#"[9,"close",{"by":"server"}]"#], "250 EHLO, lost", 9_000_000, 0),
      (start + [#"[9,"close",{"by":"client"}]"#], "250 EHLO", 9_000_000, 0),
      (
        [#"[1,"recv","554 5.7.1 go away\r\n"]"#, #"[2,"close",{"by":"server"}]"#],
        "554 5.7.1 greeting, lost", 2_000_000, 0
      ),
      (
        start + [#"[5,"recv","421 too long\r\n"]"#, #"[6,"close",{"by":"server"}]"#], "421",
        6_000_000, 0
      ),
      (
        start + [
          #"[4,"send","STARTTLS\r\n"]"#, #"[5,"recv","220 go\r\n"]"#,
          #"[6,"tls",{"failed":"no cipher"}]"#, #"[7,"close",{"by":"client"}]"#,
        ], "TLS failed", 7_000_000, 0
      ),
      (
        [#"[0,"open",{"host":"mx.test"}]"#, #"[3,"close",{"by":"server"}]"#], "connection lost",
        3_000_000, 0
      ),
      ([], "nothing said", nil, 0),
    ] as [([String], String, Int64?, Int)])
  func theOutcomeIsThatOfTheLastReplyThatCounts(
    lines: [String], outcome: String, length: Int64?, messages: Int
  ) throws {
    let digest = try #require(try facts(lines).digest)
    #expect(Guide(language: .en).text(digest.outcome) == outcome)
    #expect(digest.length == length)
    #expect(digest.outcome.messages == messages)
  }

  @Test func findingsAreCounted() throws {
    let lines = Self.start + [#"[4,"send","NOOP\n"]"#, #"[5,"recv","250 ok\n"]"#] + Self.quit
    #expect(try #require(try facts(lines).digest).findings >= 2)
  }

  @Test func theNoteOnAllOfItIsTold() throws {
    let notes = "{\"format\":\"ehlo-notes\",\"version\":1}\n{\"about\":\"x\\u001b[31m\"}\n"
    #expect(try facts(Self.start, notes: notes).note == #"x\x1B[31m"#)
    #expect(try facts(Self.start, notes: "damaged").note == nil)
  }

  @Test func whatCannotBeReadSaysSo() throws {
    let folder = try TemporaryFolder()
    func isUnreadable(_ path: String, _ isExpected: (Trouble) -> Bool) -> Bool {
      let facts = RecordingExamination.facts(of: path)
      return facts.content == .unreadable && facts.trouble.map(isExpected) == true
    }
    #expect(isUnreadable(folder.path("none")) { if case .fileMissing = $0 { true } else { false } })
    let bad = try folder.write(Self.header + "\n[oops\n", to: "bad.ehlo")
    #expect(isUnreadable(bad) { if case .badTranscript = $0 { true } else { false } })
    let long = try folder.write(
      Self.header + String(repeating: "\n", count: RecordingExamination.longest + 1),
      to: "long.ehlo")
    let facts = RecordingExamination.facts(of: long)
    #expect(facts.content == .tooLarge && facts.octets > RecordingExamination.longest)
  }
}
