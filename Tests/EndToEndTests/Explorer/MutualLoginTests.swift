import Testing

/// Logging in where both sides prove themselves: each step is explained on the screen.
@Suite struct MutualLoginTests {
  private static let steps: [KeyRow] = [
    .press(
      "Enter", shows: "Enter sends the computed answer",
      "the name alice and a random nonce, bound to this TLS line by tls-exporter"),
    .press("Enter", shows: "the proof that you know your password, by 4096 rounds of SHA-256"),
    .press("Enter", shows: "an empty line: the server proved that it knows your password, too"),
    .press("Enter", shows: "✓ 235 2.7.0", "as alice", "the server's proof is right", "YOUR TURN"),
    // What each challenge said stays readable.
    .press("Escape", shows: "Esc prompt"),
    .type("/334 dj", shows: .selected("› 334 dj")),
    .press("Enter", shows: "Proof", "proves that it knows your"),
    .press("Escape", shows: .no("Esc prompt")),
  ]

  @Test func bothProofsAreBoundToTheLine() async throws {
    try await TerminalWindow.exploring("practice", columns: 120, rows: 40) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "C:   EHLO me.example")
      try await window.say("STARTTLS", awaiting: "✓ 220 2.0.0")
      try await window.say("EHLO me.example", awaiting: "(state: ready)")
      try await window.follow([
        .type("AUTH SCRAM-SHA-256-PLUS", shows: .atCursor("AUTH SCRAM-SHA-256-PLUS"))
      ])
      try await window.follow(Self.steps)
      try await window.quit()
    }
  }

  /// A server that does not know the password is told apart from one that does.
  @Test func aWrongProofIsSaidLoudly() async throws {
    let server = try ScriptedServer([
      .send("220 mail.example ESMTP\r\n"), .line,
      .send("250-mail.example\r\n250 AUTH SCRAM-SHA-256\r\n"), .line,
      .send("235 2.7.0 Welcome, whoever you are\r\n"), .line,
      .send("221 2.0.0 Bye\r\n"),
    ])
    let home = try TemporaryFolder()
    var program = try Program.ehlo(
      ["run", "--user", "alice", "127.0.0.1:\(server.port)"], home: home)
    program.environment["EHLO_PASSWORD"] = "practice"
    let outcome = try await program.run(input: "EHLO me.example\n:auth\nMAIL FROM:<>\n")
    outcome.expectSentence(77, ["NEVER PROVED", "SCRAM-SHA-256"])
    #expect(!server.received.text.contains("MAIL"))
  }
}
