import Testing

/// `ehlo` without a word behind it.
@Suite struct StartPageTests {
  /// A newcomer presses Enter; the next time there is more to choose from.
  @Test func practiceComesFirst() async throws {
    try await TerminalWindow.exploring("", columns: 100, rows: 30) { window in
      try await window.follow([
        .press(
          "Up", shows: .selected("Practise with a server inside this program"), "New to SMTP?",
          .no("Recent")),
        .press("Enter", shows: "✓ 220 practice.test", "YOUR TURN"),
      ])
      try await window.say("EHLO me.example", awaiting: "[+29 extensions]")
      try await window.quit()
      #expect(try await window.status() == 0)

      try await window.enter("clear; ehlo")
      try await window.follow([
        .press("F9", shows: .selected("Practise"), "Play a recording", .no("New to SMTP?")),
        .press("F7", shows: "─ Recordings ──", .selected("the practice server")),
        .press("Enter", shows: " PLAY ", "─ Playback ─"),
        .press("G", shows: "EHLO me.example", "at the end"),
      ])
    }
  }

  /// Whatever is typed is a target, and it is offered again the next time.
  @Test func whatIsTypedIsConnectedTo() async throws {
    let server = try ScriptedServer([
      .send("220 mail.example ESMTP\r\n"), .line, .send("221 2.0.0 Bye\r\n"),
    ])
    let target = "127.0.0.1:\(server.port)"
    try await TerminalWindow.exploring("") { window in
      try await window.waitFor("▸ Practise")
      try await window.follow([
        .type(target, shows: .selected("Connect to \(target)")),
        .press("Enter", shows: " LIVE ", "✓ 220 mail.example", "YOUR TURN"),
      ])
      try await window.quit()
      try await window.enter("clear; ehlo")
      try await window.waitFor("▸ Practise", "Connected before", target)
      try await window.follow([
        .press("Down", "Down", shows: .selected(target)),
        .press("Enter", shows: " LIVE ", "✓ 220 mail.example", "YOUR TURN"),
      ])
    }
  }

  @Test func aTargetThatIsNoneIsExplained() async throws {
    try await TerminalWindow.exploring("") { window in
      try await window.waitFor("▸ Practise")
      try await window.follow([
        .type("mail.example.org:port", shows: .selected("Connect to mail.example.org:port")),
        .press("Enter", shows: "'port'", .selected("Connect to mail.example.org:port")),
        .press("Escape", shows: "Connect to a server…", .no("'port'")),
        .press("C-c", shows: "Quit?"),
        .press("q"),
      ])
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  /// Where nobody listens, the sentence and the remedy are on the screen.
  @Test(arguments: [true, false])
  func aServerThatIsNotThereIsToldWithARemedy(isTyped: Bool) async throws {
    let (unused, port) = try Descriptor.boundToLoopback()
    let target = "127.0.0.1:\(port)"
    try await TerminalWindow.exploring(isTyped ? "" : target) { window in
      if isTyped {
        try await window.waitFor("▸ Practise")
        try await window.enter(target)
      }
      let told = try await window.waitFor(
        "Nobody listens at 127.0.0.1 port \(port)", "refused", "check", "whether the server runs")
      #expect(told.text.contains(isTyped ? "▸ Connect to \(target)" : "r try again"))
    }
    withExtendedLifetime(unused) {}
  }
}
