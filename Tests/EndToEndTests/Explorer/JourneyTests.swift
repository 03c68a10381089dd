import Testing

/// Whole ways through the program, by keys alone.
@Suite struct JourneyTests {
  /// A message to the practice server, the recording of it, and the playing of that recording.
  @Test func fromPracticeToPlayback() async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "S: ✓ 250 practice.test")
      try await window.resize(columns: 40, rows: 10)
      let small = try await window.wait("the small screen") { $0.rows[8].hasPrefix(" C:") }
      #expect(small.rows.count == 10)
      try await window.say("MAIL FROM:<alice@practice.test>", awaiting: "✓ 250 2.1.0")
      try await window.resize(columns: 120, rows: 40)
      try await window.waitFor("─ Session ─", "─ Envelope ─", "from ✓ alice@practice.test")
      try await window.say("RCPT TO:<bob@practice.test>", awaiting: "to   ✓ bob@practice.test")
      try await window.say("RCPT TO:<550-5.1.1@reply.test>", awaiting: "✗ 550 5.1.1 You asked")
      let refused = try await window.waitFor(
        "✗ 550-5.1.1@reply.test  550", "There is no such mailbox here.", "RCPT 1✓ 1✗ ▌")
      try refused.expectWhole(columns: 120)
      try await window.resize(columns: 100, rows: 30)
      try await window.wait("the new size") { view in
        view.rows.count == 30 && view.text.contains("─ Next (Tab) ─") && view.rows[29].count < 100
      }
      try await window.say("DATA", awaiting: "─ Message ─")
      try await Self.write(window)
      try await window.quit()
      #expect(try await window.status() == 0)

      let file = try #require(try window.recording())
      let shown = try await ShownSession(of: file, home: window.home)
      #expect(
        shown.exchanges == [
          "EHLO me.example 250", "MAIL FROM:<alice@practice.test> 250",
          "RCPT TO:<bob@practice.test> 250", "RCPT TO:<550-5.1.1@reply.test> 550", "DATA 354",
          "message 250", "QUIT 221",
        ])
      let message = try #require(shown.all("message").first?.text)
      #expect(message.contains("Subject: Hello\n\n"))
      #expect(message.hasSuffix(".hidden"))
      try await Self.play(file, in: window)
    }
  }

  /// The subject, a line that begins with a dot, and the end of the message.
  private static func write(_ window: TerminalWindow) async throws {
    try await window.waitFor("To: bob@practice.test", "Subject:")
    try await window.type("Hello")
    try await window.waitFor("Subject: Hello")
    try await window.press("Enter")
    try await window.enter(".hidden")
    // As it goes over the wire.
    let stuffed = try await window.waitFor("..hidden")
    try stuffed.expectWhole(columns: 100)
    try await window.enter(".")
    let done = try await window.waitFor("✓ 250 2.0.0 Message accepted", "YOUR TURN")
    try done.expectWhole(columns: 100)
  }

  private static func play(_ file: String, in window: TerminalWindow) async throws {
    try await window.enter("clear; ehlo play \(file)")
    try await window.waitFor(" PLAY  practice:", "─ Playback ─", "▶")
    try await window.press("Space")
    try await window.waitFor("❚❚")
    try await window.type("G")
    // Behind the farewell either may be the first to close.
    let end = try await window.waitFor("at the end", "221 2.0.0", "connection closed by the")
    try end.expectWhole(columns: 100)
    for line in ["EHLO me.example", "✗ 550 5.1.1", "[message, ", "C:   QUIT"] {
      #expect(end.text.contains(line))
    }
    try await window.type("g")
    try await window.wait("the beginning") { !$0.text.contains("EHLO me.example") }
    try await window.press("q")
    try await window.waitForShell()
    #expect(try await window.status() == 0)
  }
}
