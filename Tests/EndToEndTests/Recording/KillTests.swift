import Glibc
import Testing

/// Killing the program at any moment loses nothing that was shown.
///
/// The program is killed behind each line that it prints, the first to the last. While the test reads
/// that line the program goes on, so that all it does between two lines is hit as well.
@Suite struct KillTests {
  private static let script = """
    HELO me.example
    STARTTLS
    EHLO me.example
    AUTH PLAIN AGFsaWNlAHByYWN0aWNl
    MAIL FROM:<alice@practice.test>
    RCPT TO:<bob@practice.test>
    RCPT TO:<550-5.1.1@reply.test>
    DATA
    Subject: killed

    ..a dot
    .
    RSET
    QUIT

    """
  /// The lines that the whole session prints, give or take a few.
  private static let moments = 1...76

  @Test(arguments: moments)
  func runLosesNothing(line: Int) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.script, to: "script")
    let output = try await killed(
      ["run", "--record", "a.ehlo", "practice:", "script"], behind: line, home: home)
    try await holdRecording(home, shows: output)
  }

  @Test(arguments: moments)
  func lineModeLosesNothing(line: Int) async throws {
    let home = try TemporaryFolder()
    let output = try await killed(
      ["connect", "--plain", "practice:"], behind: line, home: home, input: Self.script)
    try await holdRecording(home, shows: output.withoutSuggestions)
  }

  /// Were `moments` too few, the end of the session would not be hit.
  @Test func theMomentsReachTheEnd() async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["run", "practice:"], home: home).run(input: Self.script)
    let count = outcome.output.count { $0 == "\n" }
    #expect((Self.moments.upperBound - 6...Self.moments.upperBound).contains(count))
  }

  /// All that the program has printed when it was killed behind a line.
  private func killed(
    _ arguments: [String], behind line: Int, home: TemporaryFolder, input: String = ""
  ) async throws -> String {
    try await Turnstile.programs.pass {
      let program = try Program.ehlo(arguments, home: home).start()
      program.send(input)
      let isReached = try await program.output.has(lines: line)
      program.kill(SIGKILL)
      let status = try await program.ended()
      #expect(status == .killed(signal: SIGKILL) || status == .exited(0))
      if !isReached { #expect(status == .exited(0)) }
      return try await program.output.readToEnd()
    }
  }

  private func holdRecording(_ home: TemporaryFolder, shows output: String) async throws {
    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await Program.ehlo(["show", file], home: home).run()
    #expect(shown.status == .exited(0), "\(shown)")
    // The kill may have cut a line of the recording that was not shown yet, or of what was shown.
    #expect(shown.output.hasPrefix(output), "recorded:\n\(shown.output)\nshown:\n\(output)")
    let objects = try await Program.ehlo(["show", "--json", file], home: home).run()
    let session = try #require(try ShownSession.all(in: objects.output).first)
    let replies = output.split(separator: "\n").count { $0.contains(" S: ") }
    #expect(session.all("reply").count + session.all("greeting").count >= replies)
  }
}
