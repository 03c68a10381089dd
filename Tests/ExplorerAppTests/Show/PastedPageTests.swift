import Foundation
import SMTPGuide
import Testing

@testable import ExplorerApp

/// What `ehlo explain` prints of files and of pasted texts.
@Suite struct PastedPageTests {
  private let guide = Guide(language: .en)

  private func page(_ words: [String], _ files: [String] = []) throws -> String {
    let captured = try CapturedOutput()
    let page = ExplanationPage(guide: guide, style: .plain, output: captured.output)
    let remarks = try page.writeText(words, files: files)
    #expect(remarks.isEmpty)
    return try captured.text
  }

  /// A file with this text, for as long as `use` takes.
  private func withFile<Result>(_ text: String, _ use: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "pasted-\(UInt64.random(in: 0...UInt64.max))").path
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try use(path)
  }

  @Test func aBounceIsExplained() throws {
    let bounce = """
      Reporting-MTA: dns; mail.example.net

      Final-Recipient: rfc822; bob@example.org
      Action: failed
      Status: 5.2.2
      Remote-MTA: dns; mx.example.org
      Diagnostic-Code: smtp; 552 5.2.2 Quota exceeded
      """
    let expected = """
      552 5.2.2  not delivered, and given up
      """
    let text = try withFile(bounce) { try page([], [$0]) }
    #expect(text.hasPrefix(expected))
    for word in [
      "Recipient     bob@example.org", "Other server  mx.example.org",
      "Text          Quota exceeded",
      "Who can act   The recipient", "Final         Yes", "RFC 3464",
    ] {
      #expect(text.contains(word), "\(word) in:\n\(text)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 78 })
    let pasted = try page([bounce])
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("  Where") }
    #expect(pasted.split(separator: "\n") == lines)
  }

  /// Each file has its own lines.
  @Test func severalFilesAreExplainedTogether() throws {
    let text = try withFile("450 4.2.1 a\n") { first in
      try withFile("\n450 4.2.1 b\n") { second in try page(["RCPT"], [first, second]) }
    }
    #expect(text.hasPrefix("RCPT  "))
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains(", line 1; ") && words.contains(", line 2"))
    #expect(text.components(separatedBy: "\n450 4.2.1  ").count == 2)
  }

  /// A log of many megabytes is read in pieces, lines and CRLF across them.
  @Test func aLongLogIsRead() throws {
    let line =
      "Nov 22 10:00:00 mail postfix/smtp[1]: 4F1A2B: to=<a@b>, relay=c[d]:25, dsn=4.4.1, "
      + "status=deferred (connect to c[d]:25: Connection timed out)\r\n"
    let text = try withFile(String(repeating: line, count: 20_000)) { try page([], [$0]) }
    #expect(text.contains("20000 times, lines"))
  }

  @Test func anMboxIsReadMessageByMessage() throws {
    let message =
      "From a\nSubject: x\n\nThis is the mail system at host y.\n\n<b@c>: host d said: "
      + "550 5.1.1 no (in reply to RCPT TO command)\n\n"
    let text = try withFile(message + message) { try page([], [$0]) }
    #expect(text.contains("2 times, lines 1, 8"))
  }

  static let unexplained: [(String, Unexplained)] = [
    ("", .empty), (" \n\n", .empty), ("howdy there\n", .lines(1)),
    ("frobnicating\n", .word("frobnicating", suggestion: nil, line: 1)),
    ("\nRCTP\n", .word("RCTP", suggestion: "RCPT", line: 2)), ("a b\nc d\n", .lines(2)),
    ("%PDF-1.7\n", .foreign("a PDF document")),
    ("{\"format\":\"ehlo-transcript\",\"version\":1}\n", .recording),
    (
      "{\"format\":\"ehlo-transcript\",\"version\":99}\n[0.1,\"recv\",\"550 no\\r\\n\"]\n",
      .recording
    ),
    (
      "[0.1,\"recv\",\"550 no\\r\\n\"]\n", .foreign("a recording whose first line is missing")
    ),
    ("From: a@b\nTo: c@d\nSubject: e\n\nHowdy\n", .lines(4)),
  ]

  @Test(arguments: unexplained)
  func whatHoldsNothingIsSaid(_ text: String, _ reason: Unexplained) throws {
    try withFile(text) { path in
      _ = #expect(throws: Trouble.nothingToExplain(path: path, reason)) { try page([], [path]) }
    }
  }

  @Test func aFileThatIsNotThere() throws {
    let trouble = try #require(throws: Trouble.self) { try page([], ["/no/such/file"]) }
    #expect(trouble.exitStatus.rawValue == 66)
  }

  /// A line of a log needs no quotes as long as the shell lets it through.
  @Test func aLineThatCameInWordsIsALine() throws {
    let words = "4F1A2B: to=<a@b>, relay=local, dsn=5.2.2, status=bounced".split(separator: " ")
    let text = try page(words.map(String.init) + ["(mailbox full)"])
    #expect(text.hasPrefix("5.2.2  not delivered"))
  }

  @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func aTextInUTF16IsNamed(_ mark: [UInt8]) throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "wide-\(UInt64.random(in: 0...UInt64.max))").path
    let octets = mark + Array("550 no\n".utf8).flatMap { [$0, 0] }
    try Data(octets).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let trouble = try #require(throws: Trouble.self) { try page([], [path]) }
    #expect(trouble == .nothingToExplain(path: path, .wideCharacters))
    #expect(guide.text(trouble).contains("UTF-16") && trouble.exitStatus.rawValue == 65)
  }
}
