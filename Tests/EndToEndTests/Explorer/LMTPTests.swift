import Testing

/// LMTP by keys, to a real Dovecot: one reply for each recipient, each beside its recipient.
@Suite struct LMTPTests {
  @Test func eachReplyStandsBesideItsRecipient() async throws {
    let dovecot = try await Servers.running.dovecot
    try await TerminalWindow.exploring(
      "connect lmtp://127.0.0.1:\(dovecot.lmtpPort)", columns: 120, rows: 40
    ) { window in
      try await window.waitForGreeting()
      // The first suggestion introduces the client as LMTP has it.
      try await window.press("Tab")
      try await window.wait("the first suggestion") { $0.beforeCursor.contains("C: LHLO ") }
      try await window.press("Enter")
      try await window.waitFor("S: ✓ 250", "YOUR TURN")
      try await window.say("MAIL FROM:<carol@example.test>", awaiting: "from ✓ carol@example.test")
      try await window.say("RCPT TO:<alice@example.test>", awaiting: "✓ alice@example.test")
      try await window.say("RCPT TO:<nobody@example.test>", awaiting: "✗ nobody@example.test  550")
      try await window.say("RCPT TO:<bob@example.test>", awaiting: "✓ bob@example.test")
      try await window.say("DATA", awaiting: "─ Message ─")
      try await window.type("Hello")
      try await window.waitFor("Subject: Hello")
      try await window.press("Enter")
      try await window.enter("hi")
      try await window.enter(".")
      let view = try await window.waitFor(
        "← alice@example.test", "← bob@example.test", "✓ alice@example.test  250",
        "✓ bob@example.test  250", "✗ nobody@example.test  550", "YOUR TURN")
      #expect(view.text.contains("This is about bob@example.test alone."))
      try await window.quit()
      let file = try #require(try window.recording())
      let shown = try await ShownSession(of: file, home: window.home)
      let replies = shown.exchanges.filter { $0.hasPrefix("message ") }
      #expect(replies == ["message 250", "message 250"])
    }
  }
}
