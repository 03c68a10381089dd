import Testing

/// What becomes of the program when nobody takes what it prints.
@Suite struct OutputTests {
  private static let commands = [
    "show long.txt", "show --json long.txt", "show long.txt long.txt", "explain 550 551 552",
    "explain --json 550", "run practice: script", "connect --plain practice: < script",
    "practice --list",
  ]

  /// More than a pipe holds, so that a program must notice that its reader is gone.
  private func home() throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    try home.write(String(repeating: "C: NOOP\nS: 250 OK\n", count: 5000), to: "long.txt")
    try home.write(String(repeating: "NOOP\n", count: 200), to: "script")
    return home
  }

  @Test(arguments: commands)
  func aClosedPipeEndsQuietly(command: String) async throws {
    let home = try home()
    var shell = Program.shell(
      "ehlo \(command) | head -1; echo \"status ${PIPESTATUS[0]}\"", folder: home.path)
    try shell.findEhlo(home: home)
    let outcome = try await shell.run()
    outcome.expectSilence(0)
    #expect(outcome.output.hasSuffix("\nstatus 0\n"), "\(outcome.output)")
    #expect(outcome.output.count { $0 == "\n" } == 2)
  }

  @Test(arguments: commands)
  func aFullOutputIsSaid(command: String) async throws {
    let home = try home()
    var shell = Program.shell("ehlo \(command) > /dev/full", folder: home.path)
    try shell.findEhlo(home: home)
    try await shell.run().expectSentence(74, ["standard output", "No space left"])
  }

  /// A descriptor that is closed must not become that of a socket or of the recording.
  @Test(arguments: [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
  func aClosedOutputWritesNowhere(closed: String) async throws {
    let home = try home()
    try home.write("EHLO me.example\nNOOP\n", to: "script")
    var shell = Program.shell(
      "ehlo run --record a.ehlo practice: script \(closed)", folder: home.path)
    try shell.findEhlo(home: home)
    let outcome = try await shell.run()
    #expect(outcome.errors == "")
    #expect(outcome.status == .exited(0))
    let exchanges = try await ShownSession(of: "a.ehlo", home: home).exchanges
    #expect(exchanges == ["EHLO me.example 250", "NOOP 250", "QUIT 221"])
    #expect(try home.read("a.ehlo").split(separator: "\n").allSatisfy { "[{".contains($0.first!) })
  }
}
