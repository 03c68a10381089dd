import Testing

/// The keys of a recording that is played: what is pressed, and what is seen of its moment.
@Suite struct PlaybackKeyTests {
  /// Twelve seconds, so that it is not at its end before the first key.
  private static let recording = #"""
    {"format":"ehlo-transcript","version":1,"started":"2026-01-02T03:04:05Z","target":"practice:","secrets":"redacted"}
    [0,"open",{"host":"127.0.0.1","address":"127.0.0.1","port":2525,"localAddress":"127.0.0.1","localPort":40000}]
    [2,"recv","220 practice.test ESMTP\r\n"]
    [4,"send","EHLO me.example\r\n"]
    [4.1,"recv","250-practice.test greets me.example\r\n250 HELP\r\n"]
    [6,"send","MAIL FROM:<alice@practice.test>\r\n"]
    [6.1,"recv","250 2.1.0 Ok\r\n"]
    [8,"send","RCPT TO:<bob@practice.test>\r\n"]
    [8.1,"recv","250 2.1.5 Ok\r\n"]
    [10,"send","RCPT TO:<nobody@practice.test>\r\n"]
    [10.1,"recv","550 5.1.1 No such user\r\n"]
    [12,"send","QUIT\r\n"]
    [12.1,"recv","221 2.0.0 Bye\r\n"]
    [12.2,"close",{"by":"server"}]

    """#

  private static let rows: [KeyRow] = [
    .press("Space", shows: "❚❚", "paused"),
    .press("g", shows: "❚❚  0.0 s of 12.2 s", .selected("connected to"), "▐ greeting ▌"),
    .press(".", shows: "❚❚  2.0 s", .selected("✓ 220"), "▐ EHLO ▌", "introduce yourself"),
    .press(".", shows: "❚❚  4.0 s", .selected("EHLO me.example"), "─ EHLO "),
    .press(",", shows: "❚❚  2.0 s", .selected("✓ 220"), .no("EHLO me.example")),
    .press(
      "Right", shows: "❚❚  7.0 s", .selected("✓ 250 2.1.0"), "from ✓ alice@practice.test",
      "▐ RCPT ▌"),
    .press(
      "Right", shows: "❚❚ 12.0 s", .selected("QUIT"), "to   ✓ bob@practice.test",
      "✗ nobody@practice.test  550"),
    .press("Left", shows: "❚❚  7.0 s", .selected("✓ 250 2.1.0"), .no("bob@practice.test")),
    // A line before is looked at; the step goes on from there.
    .press("k", "k", "k", shows: " AT ", .selected("EHLO me.example"), "─ EHLO "),
    .press(".", shows: .no(" AT "), .selected("✓ 250 practice.test"), "The server knows your name"),
    .press("+", shows: "×2"),
    .press("-", shows: .no("×2")),
    .press("-", shows: "×0.5"),
    .press("+", shows: .no("×0.5")),
    .press("G", shows: "at the end", "221 2.0.0", "closed by the server"),
    // From the end it begins anew.
    .press("Space", shows: "▶", .no("QUIT")),
    .press("Space", shows: "❚❚", "paused"),
    // The log's keys work here too.
    .press("G", shows: "at the end"),
    .type("/nobody", shows: .selected("RCPT TO:<nobody")),
    .press("Enter", shows: " AT ", .selected("RCPT TO:<nobody")),
    .press("t", shows: .selected("+1.9")),
    .press("x", shows: "52 43 50 54  RCPT"),
    .press("x", shows: .no("52 43 50 54  RCPT")),
    .press("F6", shows: "─ Ladder ──"),
    .press("q", shows: "─ Playback ─"),
  ]

  @Test func allFollowsTheMoment() async throws {
    try await playing { window in
      try await window.follow(Self.rows)
      try await window.press("q")
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  private func playing(_ body: (TerminalWindow) async throws -> Void) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.recording, to: "session.ehlo")
    try await TerminalWindow.exploring("play session.ehlo", columns: 100, rows: 30, home: home) {
      window in
      try await window.waitFor(" PLAY  practice:", "─ Playback ─", "▶")
      try await body(window)
    }
  }
}
