import Testing

/// The sessions of other programs with the explorer's practice server, on its screen.
@Suite struct OthersOnScreenTests {
  @Test func swaksAppearsWhileOnesOwnSessionGoesOn() async throws {
    try await TerminalWindow.exploring("practice", columns: 100, rows: 30) { window in
      let place = "127.0.0.1:\(try await Self.port(window))"
      try await window.press("F10")
      try await window.waitFor("Nobody else is here", "swaks --server \(place)")
      let swaks = try await Program(
        "/usr/bin/swaks",
        [
          "--server", place, "--tls", "--helo", "swaks.example", "--from", "alice@example.org",
          "--to", "bob@practice.test,550@reply.test",
        ]
      ).run()
      #expect(swaks.output.contains("queued as"), "\(swaks)")
      try await window.waitFor("0 open, 1 ended", "swaks.example", "✓ 221 2.0.0")
      try await window.press("Enter")
      try await window.waitFor(
        " WATCH  127.0.0.1:", "TLS 1.3", "C:   QUIT", "─ Watching ─", "calls itself swaks.example")
      // Its findings, ladder and server are its own.
      try await window.press("6")
      try await window.waitFor("─ Ladder ─", "550@reply.test")
      try await window.press("q")
      try await window.waitFor(" WATCH ")
      try await window.press("q")
      try await window.waitFor(" LIVE ", "YOUR TURN")
      try await window.say("EHLO me.example", awaiting: "[+29 extensions]")
      try await window.press("F8")
      try await window.waitFor("─ Practice mailbox ─", "alice@example.org → bob@practice.test")
      try await window.quit()
    }
  }

  /// The port of the practice server, as the screen tells it.
  private static func port(_ window: TerminalWindow) async throws -> Int {
    let view = try await window.waitFor("Other programs reach this server at 127.0.0.1:")
    let match = try #require(view.text.firstMatch(of: /this server at 127\.0\.0\.1:(\d+);/))
    return try #require(Int(match.1))
  }

  /// One that goes on is seen live, command by command.
  @Test func aSessionIsWatchedAsItGoesOn() async throws {
    try await TerminalWindow.exploring("practice", columns: 100, rows: 30) { window in
      let client = try TypedClient(port: try await Self.port(window))
      try await window.waitFor("has connected; F10 lists who is here")
      try await window.press("F10", "Enter")
      try await window.waitFor(" WATCH ", "✓ 220 practice.test")
      client.say("EHLO other.example")
      try await window.waitFor("EHLO other.example", "▐ MAIL ▌", "client's turn")
      client.say("MAIL FROM:<a@b.example>")
      try await window.waitFor("from ✓ a@b.example")
      client.leave()
      try await window.waitFor("closed by client")
      try await window.press("Escape")
      try await window.waitFor(" LIVE ")
      try await window.quit()
    }
  }
}
