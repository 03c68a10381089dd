import Testing

/// The keys of the prompt: what is pressed, and what the line is then.
@Suite struct PromptKeyTests {
  /// An empty line, with the pale text of what is said first.
  static let empty = Sight.line("▏EHLO me.example")

  private static let editing: [KeyRow] = [
    .type("one two three", shows: .line("one two three▏")),
    .press("C-a", shows: .line("▏one two three")),
    .press("C-f", shows: .line("o▏ne two three")),
    .press("Right", shows: .line("on▏e two three")),
    .press("C-b", shows: .line("o▏ne two three")),
    .press("Left", shows: .line("▏one two three")),
    .press("C-e", shows: .line("one two three▏")),
    .press("Home", shows: .line("▏one two three")),
    .press("End", shows: .line("one two three▏")),
    .press("M-b", shows: .line("one two ▏three")),
    .press("M-b", shows: .line("one ▏two three")),
    .press("M-f", shows: .line("one two▏ three")),
    .press("C-w", shows: .line("one ▏ three")),
    .press("C-y", shows: .line("one two▏ three")),
    .press("C-u", shows: .line("▏ three")),
    .press("C-y", shows: .line("one two▏ three")),
    .press("C-k", shows: .line("one two▏")),
    .press("C-y", shows: .line("one two three▏")),
    .press("C-a", "M-d", shows: .line("▏ two three")),
    .press("C-d", shows: .line("▏two three")),
    .press("DC", shows: .line("▏wo three")),
    .press("C-e", "BSpace", shows: .line("wo thre▏")),
    .press("C-h", shows: .line("wo thr▏")),
    // The next key as it is, whatever it does otherwise.
    .press("C-v", "C-a", shows: .line(#"wo thr\x01▏"#)),
    .press("C-v", "Tab", shows: .line(#"wo thr\x01\x09▏"#)),
    .press("C-v", "Escape", shows: .line(#"wo thr\x01\x09\x1B▏"#)),
    .press("C-u", shows: empty),
    // On an empty line `^D` and `^C` ask whether to end; there is nothing to delete or clear.
    .press("C-d", shows: "Quit?"),
    .press("Escape", shows: empty, .no("Quit?")),
    .type("NOOP", shows: .line("NOOP▏")),
    .press("C-c", shows: empty, .no("Quit?")),
    .press("C-c", shows: "Quit?"),
    .press("Escape", shows: empty, .no("Quit?")),
  ]

  private static let completing: [KeyRow] = [
    // The pale text.
    .press("Right", shows: .line("EHLO me.example▏")),
    .press("C-u", shows: empty),
    // Next, on an empty line.
    .press("Tab", shows: .line("EHLO me.example▏")),
    .press("Tab", shows: .line("HELO me.example▏")),
    .press("Tab", shows: .line("NOOP▏")),
    .press("BTab", shows: .line("HELO me.example▏")),
    .press("BTab", shows: .line("EHLO me.example▏")),
    .press("C-u", shows: empty),
    // From behind, the last of what may be said.
    .press("BTab", shows: .line("QUIT▏")),
    .press("C-u", shows: empty),
    // Enter takes the completion that is chosen; the next one sends.
    .type("H", shows: .line("H▏ELO me.example")),
    .press("Tab", shows: "2 choices", .selected("HELO"), .line("H▏ELO me.example")),
    .press("Tab", shows: .selected("HELP"), .line("H▏ELP")),
    .press("BTab", shows: .selected("HELO")),
    .press("Tab", shows: .selected("HELP")),
    .press("Enter", shows: .line("HELP▏"), .no("choices"), .no("C:   ")),
    .press("Enter", shows: "C:   HELP", "✓ 214", "YOUR TURN"),
    .type("EHLO me.example", shows: .line("EHLO me.example▏")),
    .press("Enter", shows: "C:   EHLO me.example", "YOUR TURN"),
    // What is still to be filled in holds Enter back.
    .type("mai", shows: .line("mai▏L FROM:<‹sender›>")),
    .press("Tab", shows: .line("MAIL FROM:<▏‹sender›>")),
    .press("End", shows: .line("MAIL FROM:<‹sender›>▏")),
    .press("Enter", shows: .line("MAIL FROM:<▏‹sender›>"), "Fill this in first."),
    .type("a@b.example", shows: .line("MAIL FROM:<a@b.example▏>")),
    // Parameters that this server offers, and those that it does not.
    .type("> ", shows: .atCursor("MAIL FROM:<a@b.example>")),
  ]

  @Test func theKeysOfReadline() async throws {
    try await inSession { window in
      try await window.follow(Self.editing)
      try await Self.expectSent([], in: window)
    }
  }

  @Test func completionFillsAndNeverSends() async throws {
    try await inSession { window in
      try await window.follow(Self.completing)
      try await window.press("C-c")
      try await Self.expectSent(["HELP 214", "EHLO me.example 250"], in: window)
    }
  }

  private static let history: [KeyRow] = [
    .type("EHLO me.example", shows: .line("EHLO me.example▏")),
    .press("Enter", shows: "C:   EHLO me.example", "YOUR TURN"),
    .type("NOOP one", shows: .line("NOOP one▏")),
    .press("Enter", shows: "C:   NOOP one", "YOUR TURN"),
    .type("EHLO other.example", shows: .line("EHLO other.example▏")),
    .press("Enter", shows: "C:   EHLO other.example", "YOUR TURN"),
    .press("Up", shows: .line("EHLO other.example▏")),
    .press("Up", shows: .line("NOOP one▏")),
    .press("C-p", shows: .line("EHLO me.example▏")),
    .press("C-n", shows: .line("NOOP one▏")),
    .press("Down", shows: .line("EHLO other.example▏")),
    .press("Down", shows: .atCursor("‹sender›")),
    // Only what begins as the line does.
    .type("N", shows: .atCursor(" C: N")),
    .press("Up", shows: .line("NOOP one▏")),
    .press("C-n", shows: .atCursor(" C: N")),
    .press("C-c", shows: .atCursor("‹sender›")),
    // The search, left without and with what it found.
    .type("draft", shows: .line("draft▏")),
    .press("C-r", shows: .atCursor(#"search """#)),
    .type("example", shows: .atCursor(#"search "example": EHLO other.example"#)),
    .press("C-r", shows: .atCursor(#"search "example": EHLO me.example"#)),
    .press("C-g", shows: .line("draft▏")),
    .press("C-r", shows: .atCursor(#"search """#)),
    .type("oop", shows: .atCursor(#"search "oop""#)),
    .press("BSpace", "BSpace", "BSpace", shows: .atCursor(#"search """#)),
    .type("NOO", shows: .atCursor(#"search "NOO": NOOP one"#)),
    .press("Enter", shows: .line("NOOP one▏"), .rows(1, with: "C:   NOOP one")),
    .press("Enter", shows: .rows(2, with: "C:   NOOP one"), "YOUR TURN"),
  ]

  /// What was sent is found again, in this run and in the next.
  @Test func theHistoryIsWalkedAndSearched() async throws {
    try await inSession { window in
      try await window.follow(Self.history)
      try await window.quit()
      try await window.enter("clear; ehlo practice")
      try await window.waitForGreeting()
      try await window.follow([
        .type("EHLO o", shows: .atCursor(" C: EHLO o")),
        .press("Up", shows: .line("EHLO other.example▏")),
      ])
    }
  }

  /// Several lines that are pasted wait, and each Enter sends one.
  @Test func whatIsPastedIsNotSent() async throws {
    try await inSession { window in
      try await window.follow([
        .paste("NOOP 1", shows: .line("NOOP 1▏"), .no("staged")),
        .press("C-c", shows: Self.empty),
        .paste(
          "NOOP 1\nNOOP 2\nNOOP 3\n", shows: .line("NOOP 1▏"), "3 lines staged", "    NOOP 2",
          "    NOOP 3", .no("C:   ")),
        .press("Enter", shows: .line("NOOP 2▏"), "C:   NOOP 1", "2 lines staged", "YOUR TURN"),
        // One that waits can be changed.
        .press("BSpace", shows: .line("NOOP ▏1")),
        .type("two", shows: .line("NOOP two▏")),
        .press("Enter", shows: .line("NOOP 3▏"), "C:   NOOP two", .no("staged")),
        .press("C-c", shows: Self.empty),
        // Esc drops those that wait, and leaves the line.
        .paste("NOOP 4\nNOOP 5\n", shows: .line("NOOP 4▏"), "2 lines staged"),
        .press("Escape", shows: .line("NOOP 4▏"), .no("staged")),
        .press("C-c", shows: Self.empty),
      ])
      try await Self.expectSent(["NOOP 1 250", "NOOP two 250"], in: window)
    }
  }

  /// A session in which nothing was said yet, by a client that is called `me.example`.
  private func inSession(_ body: (TerminalWindow) async throws -> Void) async throws {
    try await TerminalWindow.exploring("connect --helo me.example practice:") { window in
      try await window.waitForGreeting()
      try await window.follow([.press("C-a", shows: Self.empty)])
      try await body(window)
    }
  }

  /// Leaves, and holds that nothing else was sent before.
  private static func expectSent(
    _ exchanges: [String], in window: TerminalWindow,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await window.quit()
    let file = try #require(try window.recording(), sourceLocation: sourceLocation)
    let shown = try await ShownSession(of: file, home: window.home)
    #expect(shown.exchanges == exchanges + ["QUIT 221"], sourceLocation: sourceLocation)
  }
}
