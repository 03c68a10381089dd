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
        .press(
          "Enter", shows: " LIVE ", "You are where the recording was; all replies were the same.",
          "from ✓ alice@practice.test", "✗ 550@reply.test  550", "as alice", "YOUR TURN")
      ])
      try await window.say("RSET", awaiting: "C:   RSET")
      try await window.quit()
    }
    let file = try #require(try home.files().first { $0.contains("sessions/") })
    #expect(try home.read(file).prefix { $0 != "\n" }.contains(#""replays":"session.ehlo""#))
    #expect(
      try await ShownSession(of: file, home: home).exchanges == [
        "EHLO me.example 250", "STARTTLS 220", "EHLO me.example 250", "AUTH PLAIN 334",
        "challenge-response 235",
        "MAIL FROM:<alice@practice.test> 250", "RCPT TO:<bob@practice.test> 250",
        "RCPT TO:<550@reply.test> 550", "RSET 250", "QUIT 221",
      ])
  }

  /// Another server has a certificate of its own, and gets no password without asking.
  @Test func anotherServerIsAskedAbout() async throws {
    let home = try await Self.recorded()
    let server = try await PracticeProcess(home: home)
    try await playing(home) { window in
      try await window.follow([
        .press("C-u"), .type("continue localhost:\(server.port)"),
        .press(
          "Enter", shows: "─ The certificate cannot be trusted ─", "Sending again: 2 of 7.",
          .no("═══ TLS")),
        .press("y", shows: "─ Log in with PLAIN ─", "sending again 4 of 7", .no("C:   MAIL")),
        .type("alice"), .press("Tab"), .type("practice"),
        .press(
          "Enter", shows: "You are where the recording was; all replies were the same.",
          "✗ 550@reply.test  550", "as alice", "YOUR TURN"),
      ])
      try await window.quit()
    }
  }

  /// A text of lines is a pattern, and knows no server; one of its replies will not come.
  private static let pattern = """
    S: 220 *
    C: HELO me.example
    S: 250 *
    C: MAIL FROM:<alice@practice.test>
    S: 250 *
    C: RCPT TO:<bob@practice.test>
    S: 451 4.7.1 Come back later
    C: NOOP
    S: 250 *

    """

  /// The server says something else on the way: both are shown, and it goes on if told so.
  @Test func aDifferenceAsks() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.pattern, to: "pattern.txt")
    try await TerminalWindow.exploring("play pattern.txt", columns: 100, rows: 30, home: home) {
      window in
      try await window.waitFor(" PLAY ", "─ Playback ─")
      try await window.follow([
        .press("G", shows: "at the end"), .press("c", shows: .atCursor(":continue")),
        .type("practice:"),
        .press(
          "Enter", shows: "─ Not what was recorded ─", "recorded  451 4.7.1 Come back later",
          "now       250 2.1.5", .no("C:   NOOP")),
        .press(
          "g", shows: "You are where the recording was, with 1 difference.", "C:   NOOP",
          "✓ bob@practice.test", "YOUR TURN"),
        .press("Escape"), .press("c", shows: .atCursor(":continue practice:")),
        .press("Enter", shows: "─ Leave this session? ─"),
        // Now it is the session with the practice server that is sent again.
        .press("y", shows: "all replies were the same.", "C:   NOOP", "YOUR TURN"),
      ])
    }
  }

  /// At a difference the person can go on alone.
  @Test func atADifferenceThePersonTakesOver() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.pattern, to: "pattern.txt")
    try await TerminalWindow.exploring("play pattern.txt", columns: 80, rows: 24, home: home) {
      window in
      try await window.waitFor(" PLAY ")
      try await window.follow([
        .press("G", shows: "at the end"), .press("c", shows: .atCursor(":continue")),
        .type("practice:"), .press("Enter", shows: "─ Not what was recorded ─"),
        .press(
          "Escape", shows: "You take over here; 1 recorded command was not sent.",
          .no("C:   NOOP"), "YOUR TURN"),
      ])
      try await window.say("RSET", awaiting: "C:   RSET")
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
          "C:   MAIL FROM", .no("✗ 550"), "▐ RCPT ▌", "YOUR TURN"),
      ])
      try await window.say("RCPT TO:<bob@practice.test>", awaiting: "to   ✓ bob@practice.test")
    }
  }
}
