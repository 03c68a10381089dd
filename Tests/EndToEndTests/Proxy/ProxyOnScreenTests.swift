import Testing

/// A proxy on its screen, between swaks and the practice server.
@Suite struct ProxyOnScreenTests {
  @Test func sessionsAreListedAndWatchedAndRecorded() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await TerminalWindow.exploring(
      "proxy --to 127.0.0.1:\(server.port) --verify skip --sessions seen --listen 127.0.0.1:0",
      columns: 100, rows: 30, home: home
    ) { window in
      let port = try await window.proxyPort()
      let swaks = try await Program(
        "/usr/bin/swaks",
        [
          "--server", "127.0.0.1:\(port)", "--tls", "--helo", "swaks.example", "--from",
          "alice@example.org", "--to", "bob@practice.test",
        ]
      ).run()
      #expect(swaks.status == .exited(0), "\(swaks)")
      try await window.waitFor("0 open, 1 ended", "swaks.example", "✓ 221 2.0.0")
      try await window.press("Enter")
      try await window.waitFor(
        " WATCH ", " → 127.0.0.1:\(server.port)", "client TLS 1.3, server TLS 1.3", "C:   QUIT")
      try await window.press("q")
      // One that goes on is asked about.
      let client = try TypedClient(port: port)
      try await client.hear("220 ")
      try await window.waitFor("1 open, 1 ended")
      try await window.press("C-c")
      try await window.waitFor("Quit?", "session of another program is open")
      try await window.press("q")
      try await window.waitForShell()
      #expect(try home.files().filter { $0.hasSuffix(".ehlo") }.count == 2)
    }
  }

  @Test func whatGoesWrongIsTold() async throws {
    let (taken, port) = try Descriptor.boundToLoopback()
    defer { withExtendedLifetime(taken) {} }
    try await TerminalWindow.exploring(
      "proxy --to 127.0.0.1:\(port) --listen 127.0.0.1:0", columns: 100, rows: 30
    ) { window in
      let client = try TypedClient(port: try await window.proxyPort())
      try await client.hear("421 4.4.1 ")
      try await window.waitFor("failed", "Session 1: ")
      // What the client hears of it stands in its log.
      try await window.press("Enter")
      try await window.waitFor(" WATCH ", "421 4.4.1 The server")
      try await window.press("q")
      try await window.press("C-c")
      try await window.waitFor("nothing is lost")
      try await window.press("q")
      try await window.waitForShell()
      // What cannot begin is said before there is a screen.
      try await window.enter("clear; ehlo proxy --to x.example --listen 127.0.0.1:\(port)")
      try await window.waitFor("ehlo: ", "listen")
    }
  }

  /// Plaintext behind STARTTLS goes nowhere, and the recording says so.
  @Test func plaintextBehindSTARTTLSIsTold() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    let proxy = try await ListeningProcess(
      [
        "proxy", "--to", "127.0.0.1:\(server.port)", "--verify", "skip", "--sessions", "seen",
        "--once",
      ], home: home)
    let client = try TypedClient(port: proxy.port)
    try await client.hear("220 ")
    client.say("EHLO me.example")
    try await client.hear("250 HELP")
    client.say("STARTTLS")
    try await client.hear("220 ")
    client.say("NOOP")
    #expect(try await proxy.program.ended() == .exited(0))
    let printed = try await proxy.program.output.readToEnd()
    #expect(printed.contains("went on in the clear behind STARTTLS"), "\(printed)")
    let name = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    #expect(try home.read(name).contains("went on in the clear behind STARTTLS"))
  }
}
