import Testing

/// A log is recognised, or taken for what `--from` says; and it is a script, and can be explained.
@Suite struct NamedFormatTests {
  private static let log = """
    === Connected to mx.example.org.
    <-  220 mx.example.org
     -> EHLO me.example
    <-  250 mx.example.org
     -> AUTH PLAIN AGFsaWNlAHByYWN0aWNl
    <-  235 2.7.0 in
     -> MAIL FROM:<550-5.7.1@reply.test>
    <** 550 5.7.1 Not from here
     -> QUIT
    <-  221 Bye

    """

  @Test func isTakenForWhatItIsCalled() async throws {
    let home = try TemporaryFolder()
    func show(_ arguments: [String]) async throws -> Outcome {
      try await Program.ehlo(["show", "--json"] + arguments, home: home).run(input: Self.log)
    }
    let named = try await show(["--from", "swaks", "-"])
    #expect(named.status == .exited(0))
    let recognised = try await show(["-"])
    #expect(recognised.output == named.output)
    #expect(try ShownSession.all(in: named.output).first?.summary.replies == 4)
    (try await show(["--from", "msmtp", "-"])).expectSentence(
      65, ["standard input cannot be read as msmtp", "a log of swaks"])
    (try await show(["--from", "ehlo", "-"])).expectSentence(65, ["as ehlo", "a log of swaks"])
    (try await show(["--from", "frob", "-"])).expectSentence(
      64, ["There is no format 'frob'", "javamail", "postfix"])
    let play = try await Program.ehlo(["play", "--from", "frob", "x"], home: home).run()
    play.expectSentence(64, ["There is no format 'frob'"])
  }

  /// The password of the log is not shown.
  @Test func keepsSecretsToItself() async throws {
    let home = try TemporaryFolder()
    for arguments in [["show", "-"], ["show", "--json", "-"]] {
      let outcome = try await Program.ehlo(arguments, home: home).run(input: Self.log)
      outcome.expectSilence(0)
      #expect(outcome.output.contains("AUTH PLAIN"))
      #expect(!outcome.output.contains("AGFsaWNl"))
    }
  }

  @Test func isExplained() async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["explain", "-"], home: home).run(input: Self.log)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("550 5.7.1"))
    #expect(outcome.output.contains("line 8"))
  }

  /// The client's lines are sent, and the server's expected.
  @Test func isAScript() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.log, to: "swaks.log")
    let run = try await Program.ehlo(["run", "practice:", "swaks.log"], home: home).run()
    #expect(run.output.contains("MAIL FROM:<550-5.7.1@reply.test>"), "\(run)")
    let hidden = Self.log.replacing(
      "AGFsaWNlAHByYWN0aWNl", with: "AGFsaWNlAFBST1ZJREVEX0JVVF9SRU1PVkVE")
    try home.write(hidden, to: "hidden.log")
    let refused = try await Program.ehlo(["run", "practice:", "hidden.log"], home: home).run()
    refused.expectSentence(65, ["hidden.log leaves out a secret"])
  }
}
