import Foundation
import Testing

/// Files that are no transcripts, or not whole: one sentence and the right status.
@Suite struct FileTests {
  private static let whole =
    SampleTranscript.header + SampleTranscript.greeting + SampleTranscript.exchange

  @Test(
    arguments: SampleTranscript.strangers + [
      (SampleTranscript.header + "[0.5,\"recv\",\n", "line 2"),
      (whole + "[0.5 \"recv\" \"250 OK\"]\n", "line 6"),
      (whole + "{\"no\":\"event\"}\n" + SampleTranscript.exchange, "line 6"),
    ])
  func aFileThatIsNoTranscript(text: String, word: String) async throws {
    let home = try TemporaryFolder()
    try home.write(text, to: "a.ehlo")
    for options in [[], ["--json"]] {
      let outcome = try await Program.ehlo(["show"] + options + ["a.ehlo"], home: home).run()
      outcome.expectSentence(65, ["a.ehlo", word], "\(text): \(outcome)")
    }
    let piped = try await Program.ehlo(["show", "-"], home: home).run(input: text)
    piped.expectSentence(65, ["standard input", word])
  }

  /// Its lines would go to the server as commands.
  @Test(arguments: [(whole, "replay"), (SampleTranscript.header, "replay"), ("%PDF-1.7\n", "PDF")])
  func whatIsNoScript(text: String, word: String) async throws {
    let home = try TemporaryFolder()
    try home.write(text, to: "script")
    let outcome = try await Program.ehlo(["run", "practice:", "script"], home: home).run()
    outcome.expectSentence(65, ["script", word], "\(outcome)")
  }

  /// A certificate or a key that cannot be used is told before there is a connection.
  @Test(
    arguments: [
      (["--client-cert", "none.pem"], "none.pem", 66), (["--ca-file", "text"], "text", 66),
      (["--client-key", "text"], "--client-cert", 64),
    ], [["run"], ["connect", "--plain"], ["send", "--to", "a@example.org", "--from", "a@b.c"]])
  func aCertificateThatIsNone(
    options: (words: [String], named: String, status: Int32), command: [String]
  ) async throws {
    let home = try TemporaryFolder()
    try home.write("no PEM\n", to: "text")
    // Nobody listens there: a connection would be refused first.
    let outcome = try await Program.ehlo(
      command + options.words + ["127.0.0.1:1"], home: home
    ).run()
    outcome.expectSentence(options.status, [options.named], "\(command): \(outcome)")
  }

  @Test func aPictureIsNamedAsOne() async throws {
    let home = try TemporaryFolder()
    let file = URL(filePath: "\(home.path)/a.ehlo")
    try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]).write(to: file)
    try await Program.ehlo(["show", "a.ehlo"], home: home).run()
      .expectSentence(65, ["a.ehlo", "PNG"])
  }

  /// A killed program may leave half a line: that is a warning, and all before it is shown.
  @Test func aTranscriptCutShort() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.whole, to: "whole.ehlo")
    let shown = try await Program.ehlo(["show", "whole.ehlo"], home: home).run()
    shown.expectSilence(0)
    for cut in [1, 2, 10, 30] {
      try home.write(String(Self.whole.dropLast(cut)), to: "cut.ehlo")
      let outcome = try await Program.ehlo(["show", "cut.ehlo"], home: home).run()
      if cut == 1 {
        // Only the line feed is gone: nothing is lost.
        #expect(outcome.output == shown.output)
        continue
      }
      outcome.expectSentence(0, ["cut.ehlo", "line 5", "cut off"])
      #expect(shown.output.hasPrefix(outcome.output))
      #expect(outcome.output.contains("NOOP"))
      let objects = try await Program.ehlo(["show", "--json", "cut.ehlo"], home: home).run()
      objects.expectSentence(0, ["line 5"])
      let session = try #require(try ShownSession.all(in: objects.output).first)
      #expect(session.objects.map(\.kind) == ["open", "greeting", "command"])
      #expect(session.summary.replies == 0)
    }
  }

  @Test func aFileThatCannotBeRead() async throws {
    let home = try TemporaryFolder()
    for command in [["show"], ["show", "--json"], ["run", "practice:"]] {
      try await Program.ehlo(command + ["nofile"], home: home).run()
        .expectSentence(66, ["nofile", "No such file"])
      try await Program.ehlo(command + ["/tmp"], home: home).run()
        .expectSentence(66, ["/tmp", "folder"])
    }
    try await Program.ehlo(
      ["run", "--user", "alice", "--password-file", "nofile", "practice:"], home: home
    ).run().expectSentence(66, ["nofile", "No such file"])
  }

  /// The files behind a bad one are shown all the same, and the bad one decides about the status.
  @Test func oneBadFileAmongGoodOnes() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.whole, to: "good.ehlo")
    try home.write("nonsense", to: "bad.ehlo")
    let outcome = try await Program.ehlo(
      ["show", "--json", "good.ehlo", "bad.ehlo", "good.ehlo"], home: home
    ).run()
    outcome.expectSentence(65, ["bad.ehlo"])
    #expect(
      try ShownSession.all(in: outcome.output).map(\.summary.file) == ["good.ehlo", "good.ehlo"])
  }
}
