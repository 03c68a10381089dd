import Testing

/// A disk that fills up under a recording: a file system of one page, in a name space of its own.
@Suite struct FullDiskTests {
  /// The greeting and three replies to EHLO are more than a page with what comes between.
  private static let input =
    (1...40).map { "EHLO me\($0).example\n" }.joined() + "MAIL FROM:<alice@practice.test>\nQUIT\n"

  @Test func lineModeSaysItAndGoesOn() async throws {
    let home = try TemporaryFolder()
    let outcome = try await onTinyDisk(
      "XDG_STATE_HOME=$PWD/disk", ["connect", "--plain", "practice:"], home: home)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("The recording broke off: "))
    #expect(outcome.output.contains("No space left on device"))
    #expect(outcome.output.components(of: "The recording broke off") == 1)
    #expect(outcome.output.contains("250 2.1.0 Sender <alice@practice.test>"))
    #expect(outcome.output.contains("221 2.0.0"))
    try await holdKept(home, outcome)
  }

  @Test func runGoesOnAndSaysIt() async throws {
    let home = try TemporaryFolder()
    let outcome = try await onTinyDisk(
      "", ["run", "--record", "disk/a.ehlo", "practice:"], home: home)
    outcome.expectSentence(74, ["No space left on device", "disk/a.ehlo"])
    #expect(outcome.output.contains("221 2.0.0"))
    try await holdKept(home, outcome)
  }

  /// What was recorded before the disk was full can be shown, and is what was seen.
  private func holdKept(_ home: TemporaryFolder, _ outcome: Outcome) async throws {
    let kept = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await ShownSession(of: kept, home: home)
    #expect(shown.exchanges.count > 3)
    #expect(shown.exchanges.allSatisfy { $0.wholeMatch(of: /EHLO me\d+\.example 250/) != nil })
    let text = try await Program.ehlo(["show", kept], home: home).run()
    #expect(outcome.output.withoutSuggestions.hasPrefix(text.output))
  }

  /// Runs the program with `disk` being full soon, and keeps what was on it in `kept`.
  private func onTinyDisk(_ variable: String, _ arguments: [String], home: TemporaryFolder)
    async throws -> Outcome
  {
    let product = try Program.ehlo(arguments, home: home)
    let words = ([product.path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    let shell = """
      mkdir disk kept && mount -t tmpfs -o size=4k none disk || exit 99
      \(variable) \(words)
      status=$?
      find disk -name '*.ehlo' -exec cp {} kept \\;
      umount disk
      exit $status
      """
    return try await Program(
      "/usr/bin/unshare", ["-m", "/bin/bash", "-c", shell], environment: product.environment,
      folder: home.path
    ).run(input: Self.input)
  }
}
