import Testing

/// Going on live from a line: what was sent up to there goes out again by itself.
@Suite struct ContinuingTests {
  private static let script = """
    EHLO me.example
    :tls
    EHLO me.example
    :auth plain
    MAIL FROM:<alice@practice.test>
    RCPT TO:<bob@practice.test>
    RCPT TO:<550@reply.test>

    """

  /// A session with the practice server, recorded in `session.ehlo` without its secrets.
  private static func recorded() async throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    try home.write(script, to: "script")
    try home.write("practice\n", to: "password")
    let outcome = try await Program.ehlo(
      [
        "run", "--user", "alice", "--password-file", "password", "--record", "session.ehlo",
        "practice:", "script",
      ], home: home
    ).run()
    #expect(outcome.status == .exited(1), "\(outcome)")
    return home
  }

  private func playing(
    _ home: TemporaryFolder, _ body: (TerminalWindow) async throws -> Void
  ) async throws {
    try await TerminalWindow.exploring("play session.ehlo", columns: 100, rows: 30, home: home) {
      window in
      try await window.waitFor(" PLAY  practice:", "─ Playback ─")
      try await window.follow([
        .press("G", shows: "at the end"), .press("c", shows: .atCursor(":continue practice:")),
      ])
      try await body(window)
    }
  }

  /// TLS and the login are done anew, each reply is compared, and the new recording names the old.
  @Test func aRecordingGoesOnLive() async throws {
    let home = try await Self.recorded()
    try await playing(home) { window in
      try await window.follow([
        .press("Enter", shows: " LIVE ", "─ Log in with PLAIN ─", "═══ TLS 1.3"),
        .type("alice"), .press("Tab"), .type("practice"),
        .press(
          "Enter", shows: "You are where the recording was; all replies were the same.",
          "from ✓ alice@practice.test", "✗ 550@reply.test  550", "as alice", "YOUR TURN"),
      ])
      try await window.say("RSET", awaiting: "C:   RSET")
      try await window.quit()
    }
    let file = try #require(try home.files().first { $0.contains("sessions/") })
    #expect(try home.read(file).prefix { $0 != "\n" }.contains(#""replays":"session.ehlo""#))
    #expect(
      try await ShownSession(of: file, home: home).exchanges == [
        "EHLO me.example 250", "STARTTLS 220", "EHLO me.example 250", "AUTH PLAIN 334",
        "MAIL FROM:<alice@practice.test> 250", "RCPT TO:<bob@practice.test> 250",
        "RCPT TO:<550@reply.test> 550", "RSET 250", "QUIT 221",
      ])
  }

  private static let plain = """
    EHLO me.example
    MAIL FROM:<alice@practice.test>
    RCPT TO:<bob@practice.test>
    VRFY bob

    """

  /// Another server says something else on the way: both are shown, and it goes on if told so.
  @Test func aDifferenceAsks() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.plain, to: "script")
    _ = try await Program.ehlo(
      ["run", "--record", "session.ehlo", "practice:", "script"], home: home
    ).run()
    try await playing(home) { window in
      try await window.follow([
        .press("C-u"), .type("continue practice:greylisting"),
        .press(
          "Enter", shows: "─ Not what was recorded ─", "RCPT TO:<bob@practice.test>",
          "recorded  250 2.1.5", "now       451 4.7.1", .no("C:   VRFY")),
        .press(
          "g", shows: "You are where the recording was, with 1 difference.", "C:   VRFY bob",
          "~ bob@practice.test", "YOUR TURN"),
        .press("Escape"), .press("c"), .press("C-u"), .type("continue practice:greylisting"),
        .press("Enter", shows: "─ Leave this session? ─"),
        .press("y", shows: "─ Not what was recorded ─", "now       451 4.7.1"),
        .press(
          "Escape", shows: "You take over here; 1 recorded command was not sent.",
          .no("C:   VRFY"), "YOUR TURN"),
      ])
    }
  }

  /// From the past of a session that is open: it ends, and a new one comes to that line.
  @Test func aSessionGoesOnFromItsPast() async throws {
    try await TerminalWindow.exploring(
      "connect --helo me.example practice:", columns: 100, rows: 30
    ) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "C:   EHLO")
      try await window.say("MAIL FROM:<alice@practice.test>", awaiting: "C:   MAIL")
      try await window.say("RCPT TO:<550@reply.test>", awaiting: "✗ 550")
      try await window.follow([
        .press("Escape", "k", "k", "k", shows: " AT ", .selected("MAIL FROM")),
        .press("c", shows: .atCursor(":continue practice:")),
        .press("Enter", shows: "─ Leave this session? ─"),
        .press(
          "y", shows: "You are where the recording was; all replies were the same.",
          "C:   MAIL FROM", .no("550"), "▐ RCPT ▌", "YOUR TURN"),
      ])
      try await window.say("RCPT TO:<bob@practice.test>", awaiting: "to   ✓ bob@practice.test")
    }
  }
}
