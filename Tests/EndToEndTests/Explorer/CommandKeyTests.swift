import Testing

/// The program's own commands, behind a colon.
@Suite struct CommandKeyTests {
  private static let rows: [KeyRow] = [
    .type(":", shows: "─ Commands ─", .selected(":connect"), "Enter do it"),
    // Found by any of its letters in their order.
    .type("sht", shows: .selected(":screenshot")),
    .press("BSpace", "BSpace", "BSpace", shows: .selected(":connect")),
    .press("Down", shows: .selected(":drop")),
    .press("Up", shows: .selected(":connect")),
    .press("Escape", shows: PromptKeyTests.empty, .no("─ Commands ─")),
    .type(":not", shows: .selected(":note")),
    .press("Tab", shows: .atCursor(" :note")),
    .type("a word", shows: .atCursor(" :note a word")),
    .press("Enter", shows: "# a word", .no("─ Commands ─"), .no("C:   ")),
    .type(":screenshot picture", shows: .selected(":screenshot")),
    .press("Enter", shows: "Written to picture.svg."),
    .type(":save copy.ehlo", shows: .selected(":save")),
    .press("Enter", shows: "Written to copy.ehlo."),
    .type(":export page.html", shows: .selected(":export")),
    .press("Enter", shows: "Written to page.html."),
    .type(":share shared.ehlo", shows: .selected(":share")),
    .press("Enter", shows: "Written to shared.ehlo."),
    .type(":explain 452", shows: .selected(":explain")),
    .press("Enter", shows: "no room"),
    .press("Escape", shows: .no("no room")),
    .type(":ehlo", shows: .selected(":ehlo")),
    .press("Enter", shows: "C:   EHLO me.example", "YOUR TURN"),
    .type(":mail", shows: .no("C:   MAIL")),
    .press("Escape", shows: .no(":mail")),
    // What cannot be done now says why.
    .type(":pause", shows: .atCursor(":pause")),
    .press("Enter", shows: .rows(1, with: "C:   ")),
    .press("Escape", shows: .no("─ Commands ─")),
    .type(":mouse", shows: .selected(":mouse")),
    .press("Enter", shows: "The mouse is your terminal's now"),
    .type(":tls", shows: .selected(":tls")),
    .press("Enter", shows: "═══ TLS 1.3", "YOUR TURN"),
    .type(":quit", shows: .selected(":quit")),
    .press("Enter", shows: "Quit?"),
  ]

  @Test func theyAreFoundAndDoWhatTheySay() async throws {
    try await TerminalWindow.exploring("connect --helo me.example practice:") { window in
      try await window.waitForGreeting()
      #expect(try await window.fact("mouse_any_flag") == "1")
      try await window.follow(Self.rows)
      #expect(try await window.fact("mouse_any_flag") == "0")
      try await window.press("q")
      try await window.waitForShell()

      let picture = try window.home.read("picture.svg")
      #expect(picture.hasPrefix("<svg") || picture.hasPrefix("<?xml"))
      #expect(picture.contains("</svg>"))
      let text = try window.home.read("picture.txt")
      #expect(text.contains("YOUR TURN"))
      #expect(text.contains("# a word"))
      #expect(try window.home.read("page.html").contains("<svg"))
      let shared = try window.home.read("shared.ehlo")
      #expect(shared.contains("220 host-") && !shared.contains("practice.test"))
      let copy = try await ShownSession(of: "copy.ehlo", home: window.home)
      #expect(copy.exchanges == ["unasked 220"] || copy.exchanges == [])
      let file = try #require(
        try window.home.files().first { $0.hasSuffix("practice.ehlo") })
      let shown = try await ShownSession(of: file, home: window.home)
      #expect(shown.exchanges == ["EHLO me.example 250", "STARTTLS 220", "QUIT 221"])
    }
  }

  private static let sessions: [KeyRow] = [
    .type(":ehlo", shows: .selected(":ehlo")),
    .press("Enter", shows: "C:   EHLO me.example", "YOUR TURN"),
    // A password is not sent in clear text without a word.
    .type(":auth plain", shows: .selected(":auth")),
    .press("Enter", shows: "─ There is no TLS ─", "n not now"),
    .press("n", shows: .no("─ There is no TLS ─"), .no("C:   AUTH")),
    .type(":tls", shows: .selected(":tls")),
    .press("Enter", shows: "═══ TLS 1.3", "YOUR TURN"),
    .type(":ehlo", shows: .selected(":ehlo")),
    .press("Enter", shows: .rows(2, with: "C:   EHLO me.example"), "YOUR TURN"),
    .type(":auth", shows: .selected(":auth")),
    .press("Enter", shows: "C:   AUTH SCRAM-SHA-256-PLUS", "Enter sends the computed answer"),
    .press("Enter", shows: "4096 rounds of SHA-256"),
    .press("Enter", shows: "the server proved"),
    .press("Enter", shows: "✓ 235", "as alice", "YOUR TURN"),
    .type(#":raw NOOP one\r\nNOOP two\r\n"#, shows: .selected(":raw")),
    .press("Enter", shows: "C:   NOOP one", "C:   NOOP two", "YOUR TURN"),
    .type(":server", shows: .selected(":server")),
    .press("Enter", shows: "─ Server ──"),
    .press("q", shows: "─ Session ─"),
    .type(":drop", shows: .selected(":drop")),
    .press("Enter", shows: "ENDED", "connection closed by the client"),
    .type(":connect practice:", shows: .selected(":connect")),
    .press("Enter", shows: " LIVE ", "✓ 220", "YOUR TURN", .no("NOOP two")),
  ]

  @Test func theyLeadThroughASession() async throws {
    try await TerminalWindow.exploring(
      "connect --helo me.example practice:", columns: 100, rows: 30
    ) { window in
      try await window.waitForGreeting()
      try await window.follow(Self.sessions)
    }
  }

  /// `F12` takes a picture of whatever is seen.
  @Test func aPictureIsTakenOfAnyPage() async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.follow([
        .press("F5", shows: "─ States of a session ──"),
        .press("F12", shows: "Written to ehlo-"),
      ])
      let file = try #require(try window.home.files().first { $0.hasSuffix(".txt") })
      #expect(try window.home.read(file).contains("─ States of a session ──"))
    }
  }
}
