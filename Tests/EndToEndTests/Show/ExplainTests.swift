import Foundation
import Testing

/// `ehlo explain`: what a code or a verb means, for people and for programs.
@Suite struct ExplainTests {
  private struct Explained: Decodable {
    let kind: String
    let token: String
    let title: String
    let body: String
    let advice: String
    let source: String
  }

  @Test(arguments: [
    (["550"], ["550"]),
    (["5.1.1"], ["5.1.1"]),
    (["452", "4.5.3"], ["452 4.5.3"]),
    (["550-5.7.1 Relaying denied"], ["550 5.7.1"]),
    (["rcpt"], ["RCPT", "rcpt"]),
    (["STARTTLS", "421"], ["STARTTLS", "421"]),
  ])
  func wordsAreExplained(words: [String], tokens: [String]) async throws {
    let home = try TemporaryFolder()
    let text = try await Program.ehlo(["explain"] + words, home: home).run()
    text.expectSilence(0)
    let objects = try await Program.ehlo(["explain", "--json"] + words, home: home).run()
    objects.expectSilence(0)
    let explained = try JSONDecoder().decode([Explained].self, from: Data(objects.output.utf8))
    #expect(explained.map(\.token) == tokens)
    for explanation in explained {
      #expect(text.output.contains("\(explanation.token)  \(explanation.title)"))
      #expect(explanation.body.contains(/[a-z]\.(\n|$)/))
      #expect(!explanation.advice.isEmpty && explanation.source.contains("RFC"))
    }
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 79 })
  }

  /// What was pasted, and what is said of it.
  @Test(arguments: [
    (
      "Nov 22 10:00:00 a postfix/smtp[1]: ABCDE1: to=<bob@example.org>, relay=b[c]:25, dsn=5.1.1, "
        + "status=bounced (host b[c] said: 550 5.1.1 no (in reply to RCPT TO command))\n", "log",
      "550 5.1.1"
    ),
    ("Final-Recipient: rfc822; b@x\nAction: delayed\nStatus: 4.4.1\n", "bounce", "4.4.1"),
    ("C: RCPT TO:<b@x>\nS: 550 5.1.1 no\n", "reply", "550 5.1.1"),
    ("550-no\r\n550 never\r\n", "reply", "550"),
  ])
  func whatIsInAFileIsExplained(text: String, kind: String, token: String) async throws {
    let home = try TemporaryFolder()
    let file = home.path + "/pasted.txt"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    for arguments in [["--file", file], ["-"], ["--file", "-"]] {
      let program = try Program.ehlo(["explain", "--json"] + arguments, home: home)
      let outcome = try await program.run(input: text)
      outcome.expectSilence(0)
      let explained = try JSONDecoder().decode([Explained].self, from: Data(outcome.output.utf8))
      #expect(explained.first?.kind == kind && explained.first?.token == token)
      let place = arguments.last == file ? file : "standard input"
      #expect(explained.first?.body.contains("Where: \(place)") == true)
    }
  }

  @Test(arguments: [
    ("", "is empty", 65), ("\n \n", "is empty", 65), ("Hello there\nold friend\n", "2 lines", 65),
    ("RCTP\n", "line 1", 65), ("%PDF-1.7", "a PDF document", 65),
  ])
  func whatCannotBeExplainedIsSaid(text: String, word: String, status: Int32) async throws {
    let home = try TemporaryFolder()
    let file = home.path + "/pasted.txt"
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try await Program.ehlo(["explain", "--file", file], home: home).run()
    outcome.expectSentence(status, ["pasted.txt", word], "\(text)")
  }

  @Test func aFileThatCannotBeRead() async throws {
    let home = try TemporaryFolder()
    for file in ["/no/such/file", home.path] {
      let outcome = try await Program.ehlo(["explain", "--file", file], home: home).run()
      outcome.expectSentence(66, [file])
    }
  }
}
