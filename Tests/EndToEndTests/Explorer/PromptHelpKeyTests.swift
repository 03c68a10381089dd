import Testing

/// The keys of the prompt that do not change the line.
@Suite struct PromptHelpKeyTests {
  private static let empty = PromptKeyTests.empty

  @Test func theScreenAboveFollowsThePromptsKeys() async throws {
    try await TerminalWindow.exploring("connect --helo me.example practice:") { window in
      try await window.waitForGreeting()
      try await window.follow([
        .type("?", shows: "─ Help ──", "Where you are", "introduce yourself with EHLO"),
        .press("Escape", shows: Self.empty),
        // In a line that is begun it is a character, and so is a colon.
        .type("X?:", shows: .line("X?:▏")),
        .press("C-o", shows: .line("X?:▏"), "^O back", "RFC 5321 §4.2.3"),
        .press("C-o", shows: .line("X?:▏"), "^O more"),
        .press("C-c", shows: Self.empty),
      ])
      for number in 1...12 {
        try await window.say("NOOP \(number)", awaiting: "C:   NOOP \(number)\n")
      }
      try await window.follow([
        .type("half", shows: .line("half▏"), .no("✓ 220"), "C:   NOOP 12"),
        .press("PPage", "PPage", "PPage", "PPage", shows: .line("half▏"), "✓ 220", "connected to"),
        .press("NPage", "NPage", "NPage", "NPage", shows: .line("half▏"), "C:   NOOP 12"),
        .type(Self.wheel("`"), shows: .line("half▏"), "✓ 220", "connected to"),
        .type(Self.wheel("a"), shows: .line("half▏"), "C:   NOOP 12"),
      ])
    }
  }

  /// What a terminal sends for many turns of the wheel over the log, with this button's code.
  private static func wheel(_ button: Character) -> String {
    String(repeating: "\u{1B}[M\(button)5)", count: 10)
  }

  /// Whatever another program wrote over the screen goes away.
  @Test func controlLDrawsAnew() async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      let terminal = try await window.fact("pane_tty")
      try await Program.shell(#"printf '\033[9;1Hdisturbed\033[20;30Hdisturbed' > \#(terminal)"#)
        .run().expectSilence(0)
      try await window.follow([
        .press("C-l", shows: .no("disturbed"), "✓ 220", "─ Envelope ─")
      ])
    }
  }

  /// `^C` gives up what is waited for before it clears anything.
  @Test func controlCCancelsAWait() async throws {
    let server = try ScriptedServer([.send("220 slow.example ESMTP\r\n"), .line, .hold])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      try await window.follow([
        .type("NOOP", shows: .line("NOOP▏")),
        .press("Enter", shows: "C:   NOOP"),
      ])
      // Only a wait that is felt is one to give up.
      try await window.wait("a wait of a second") { view in
        view.text.contains(/server: [1-9]\d* s of 300 s/)
      }
      try await window.follow([
        .type("half", shows: .line("half▏")),
        .press("C-c", shows: "d drop"),
        .press("Escape", shows: .line("half▏"), .no("d drop")),
        .press("C-c", shows: "d drop"),
        .press("d", shows: "ENDED", "connection closed by the client"),
      ])
    }
  }

  /// `$EDITOR` changes a line of the prompt.
  @Test func theEditorChangesTheLine() async throws {
    try await withEditor { window in
      try await window.follow([
        .type("NOOP one", shows: .line("NOOP one▏")),
        .press("C-x", "C-e", shows: .line("NOOP ONE▏"), .no("C:   ")),
        .press("Enter", shows: "C:   NOOP ONE", "YOUR TURN"),
      ])
    }
  }

  /// `$EDITOR` changes a message, as it will be read: the dots that the wire adds are not in it.
  @Test func theEditorChangesTheMessage() async throws {
    try await withEditor { window in
      try await window.say("EHLO me.example", awaiting: "C:   EHLO me.example")
      try await window.say("MAIL FROM:<alice@practice.test>", awaiting: "✓ 250 2.1.0")
      try await window.say("RCPT TO:<bob@practice.test>", awaiting: "✓ 250 2.1.5")
      try await window.say("DATA", awaiting: "─ Message ─")
      try await window.follow([
        .type("one", shows: .atCursor("Subject: one")),
        .press("Enter", shows: "Subject: one\n\n"),
        .type(":text", shows: .atCursor(" :text")),
        .press("Enter", shows: " :text\n"),
        .type(".dot", shows: .atCursor(" ..dot")),
        .press("C-x", "C-e", shows: "Subject: ONE", " ..DOT", " :text"),
        .press("C-c", shows: "You are in the middle of a message"),
        .press("Escape", shows: .no("You are in the middle"), "Subject: ONE"),
        .press("M->", shows: .atCursor("DOT")),
        .press("Enter", ".", shows: "ends the message: Enter sends it"),
        .press("Enter", shows: "Message accepted", "YOUR TURN"),
      ])
      try await window.quit()
      let file = try #require(try window.recording())
      let shown = try await ShownSession(of: file, home: window.home)
      let message = try #require(shown.all("message").first?.text)
      #expect(message.contains("Subject: ONE\n\n:text\n"))
      #expect(message.contains("\n.DOT"))
    }
  }

  /// A session with an editor that writes `one` and `dot` in capitals.
  private func withEditor(_ body: (TerminalWindow) async throws -> Void) async throws {
    let home = try TemporaryFolder()
    let editor = try home.write(
      "#!/bin/sh\nexec sed -i 's/one/ONE/; s/dot/DOT/' \"$1\"\n", to: "editor")
    try await TerminalWindow.exploring(
      "practice", home: home, environment: ["EDITOR": "sh \(editor)"]
    ) { window in
      try await window.waitForGreeting()
      try await body(window)
    }
  }
}
