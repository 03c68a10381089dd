import Glibc
import Testing

/// Line mode as a person at a terminal has it.
@Suite struct TerminalTests {
  /// What stands before the cursor when it is the person's turn.
  private static let prompt = "\nC: "

  @Test func aPersonTypesASession() async throws {
    let home = try TemporaryFolder()
    let terminal = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
      .startInTerminal()
    let welcome = try await terminal.output.read(through: Self.prompt)
    #expect(welcome.contains(":help"))
    #expect(welcome.contains("/.local/state/ehlo/sessions/"))
    // The mark and the words of a success are green; colour never stands alone.
    #expect(welcome.contains("\u{1B}[32m✓\u{1B}[0m \u{1B}[32m220 practice.test"))
    #expect(welcome.contains("[greeted]"))

    terminal.send("EHLO me.example\n")
    let hello = try await terminal.output.read(through: Self.prompt)
    // The terminal has echoed what was typed: it is not shown twice.
    #expect(hello.components(of: "EHLO me.example") == 1)
    #expect(hello.contains("[ready]"))
    terminal.send("MAIL FROM:<alice@practice.test>\n")
    try await terminal.output.read(through: Self.prompt)
    terminal.send("RCPT TO:<550-5.1.1@reply.test>\n")
    let refusal = try await terminal.output.read(through: Self.prompt)
    #expect(refusal.contains("\u{1B}[31m✗\u{1B}[0m \u{1B}[31m550 5.1.1 "))
    terminal.send("RCPT TO:<bob@practice.test>\n")
    try await terminal.output.read(through: Self.prompt)
    terminal.send("DATA\n")
    try await terminal.output.read(through: "\nC> ")
    terminal.send(".a dot\n")
    let doubled = try await terminal.output.read(through: "\nC> ")
    #expect(doubled.contains("'..a dot'"))
    terminal.send(".\n")
    #expect(try await terminal.output.read(through: Self.prompt).contains("250 2.0.0 "))
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(0))

    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await ShownSession(of: file, home: home)
    #expect(shown.exchanges.suffix(3) == ["DATA 354", "message 250", "QUIT 221"])
    #expect(shown.all("message").map(\.text) == [".a dot"])
  }

  @Test func controlDSendsQuit() async throws {
    let home = try TemporaryFolder()
    let terminal = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
      .startInTerminal()
    try await terminal.output.read(through: Self.prompt)
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(0))
    #expect(try await terminal.output.readToEnd().contains("QUIT"))
    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    #expect(try await ShownSession(of: file, home: home).exchanges == ["QUIT 221"])
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func aSignalEndsItWithTheStatusOfTheSignal(signal: Int32) async throws {
    let terminal = try Program.ehlo(
      ["connect", "--plain", "practice:"], home: try TemporaryFolder()
    ).startInTerminal()
    try await terminal.output.read(through: Self.prompt)
    terminal.kill(signal)
    #expect(try await terminal.ended() == .killed(signal: signal))
  }

  @Test func controlCEndsItWithTheStatusOfTheSignal() async throws {
    let terminal = try Program.ehlo(
      ["connect", "--plain", "practice:"], home: try TemporaryFolder()
    ).startInTerminal()
    try await terminal.output.read(through: Self.prompt)
    terminal.send([0x03])
    #expect(try await terminal.ended() == .killed(signal: SIGINT))
  }

  @Test func aDumbTerminalGetsNoColour() async throws {
    let terminal = try Program.ehlo(
      ["connect", "--plain", "practice:"], home: try TemporaryFolder()
    ).startInTerminal(type: "dumb")
    let welcome = try await terminal.output.read(through: Self.prompt)
    #expect(!welcome.contains("\u{1B}"))
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(0))
  }

  @Test func aPasswordIsAskedForWithoutEcho() async throws {
    let servers = try await Servers.running
    let home = try TemporaryFolder()
    let terminal = try Program.ehlo(
      [
        "connect", "--plain", "--user", servers.user, "--ca-file", servers.authority,
        "localhost:\(servers.aiosmtpd.port)",
      ], home: home
    ).startInTerminal()
    try await terminal.output.read(through: "Password for alice: ")
    terminal.send("\(servers.password)\n")
    try await terminal.output.read(through: Self.prompt)
    for line in ["EHLO me.example", ":tls", "EHLO me.example"] {
      terminal.send("\(line)\n")
      try await terminal.output.read(through: Self.prompt)
    }
    terminal.send(":auth plain\n")
    #expect(try await terminal.output.read(through: Self.prompt).contains("235 2.7.0 "))
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(0))
    #expect(!servers.secret.isIn(try await terminal.output.readToEnd()))
  }
}

extension String {
  /// How often `part` stands in it.
  func components(of part: String) -> Int { ranges(of: part).count }
}
