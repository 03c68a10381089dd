import Testing

/// The keys of the log: what is pressed there, and what is seen then.
@Suite struct LogKeyTests {
  private static let moving: [KeyRow] = [
    .press("g", shows: " AT ", .selected("connected to"), "▐ greeting ▌", "(state: connect)"),
    .press("j", shows: .selected("✓ 220"), "▐ EHLO ▌", "(state: greeted)"),
    .press("Down", shows: .selected("EHLO me.example"), "─ EHLO "),
    .press("k", shows: .selected("✓ 220")),
    .press("Up", shows: .selected("connected to")),
    .press("G", shows: .selected("✗ 550 5.1.1"), "There is no such mailbox here."),
    .press("Home", shows: .selected("connected to"), "empty: MAIL names a sender"),
    .press("End", shows: .selected("✗ 550 5.1.1"), "✗ 550-5.1.1@reply.test  550"),
    // The envelope of a moment before; what may be said next stays with the present.
    .press(
      "k", "k", shows: .selected("✓ 250 2.1.5"), "to   ✓ bob@practice.test",
      .no("550-5.1.1@reply.test  550"), "1 recipient will get it"),
    .press("PPage", shows: .selected("connected to")),
    .press("NPage", shows: .selected("✗ 550 5.1.1")),
    .press("g", shows: .selected("connected to")),
    // Esc goes back, and what is sent then is sent now.
    .press("Escape", shows: .atCursor(" C: "), " AT ", .no("Esc prompt")),
    .type("NOOP", shows: .line("NOOP▏")),
    .press("Enter", shows: "C:   NOOP", "✓ 250 2.0.0", "YOUR TURN"),
  ]

  private static let searching: [KeyRow] = [
    .press("g", shows: .selected("connected to")),
    .type("/RCPT TO", shows: .atCursor("/RCPT TO")),
    .press("Enter", shows: .selected("RCPT TO:<bob@"), .no("/RCPT")),
    .press("n", shows: .selected("RCPT TO:<550")),
    .press("N", shows: .selected("RCPT TO:<bob@")),
    .press("N", shows: .selected("RCPT TO:<550"), "The search went on at the last line."),
    .press("n", shows: .selected("RCPT TO:<bob@"), "The search went on at the first line."),
    .type("/nowhere", shows: .atCursor("/nowhere"), "Nothing here says"),
    .press("Escape", shows: .no("/nowhere"), "Esc prompt"),
  ]

  private static let looking: [KeyRow] = [
    .press("g", "j", "j", "j", shows: .selected("[+29 extensions]"), .no("250-PIPELINING")),
    .press("Enter", shows: "250-PIPELINING", "250-CHUNKING", .no("[+29 extensions]")),
    .press("Enter", shows: .selected("[+29 extensions]"), .no("250-PIPELINING")),
    .press("m", shows: .selected("[+29 extensions]")),
    .press("g", shows: .selected("connected to")),
    .press("'", shows: .selected("[+29 extensions]")),
    // Its octets, one by one.
    .press("x", shows: "32 35 30 2d  250-"),
    .press("x", shows: .no("32 35 30 2d"), "PIPELINING  several commands at once"),
    .press("C-o", shows: "^O back", "CHUNKING"),
    .press("C-o", shows: .no("^O back"), .selected("[+29 extensions]")),
  ]

  @Test func theSelectionMovesAndAllElseWithIt() async throws {
    try await inTheLog { window in try await window.follow(Self.moving) }
  }

  @Test func aSearchFindsForwardsAndBackwards() async throws {
    try await inTheLog { window in try await window.follow(Self.searching) }
  }

  @Test func aLineIsUnfoldedMarkedAndTakenApart() async throws {
    try await inTheLog { window in try await window.follow(Self.looking) }
  }

  /// Since the start, since the line before, and in UTC.
  @Test func theClockHasThreeModes() async throws {
    try await inTheLog { window in
      try await window.press("g", "j")
      try await Self.waitForTime(of: window) { $0.contains(/▸ +\d+\.\d{3} S: ✓ 220/) }
      try await window.press("t")
      try await Self.waitForTime(of: window) { $0.contains(/▸ *\+\d+\.\d{3} S: ✓ 220/) }
      try await window.press("t")
      try await Self.waitForTime(of: window) { $0.contains(/▸ *\d\d:\d\d:\d\d\.\d{3} S: ✓ 220/) }
      try await window.press("t")
      try await Self.waitForTime(of: window) { $0.contains(/▸ +\d+\.\d{3} S: ✓ 220/) }
    }
  }

  /// In tmux it is asked to take the copy; elsewhere the terminal is. Both are tmux here.
  @Test(arguments: [true, false])
  func aLineIsCopied(knowsTmux: Bool) async throws {
    try await TerminalWindow.opened { window in
      let variable = knowsTmux ? "TMUX=\(window.server.socket),0,0 " : ""
      try await window.enter("clear; \(variable)ehlo practice")
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "[+29 extensions]")
      try await window.follow([
        .press("Escape", shows: "Esc prompt"),
        .press("G", "y", shows: knowsTmux ? "Copied to tmux" : "Copied to the clipboard"),
      ])
      let copied = try await window.clipboard()
      #expect(copied.hasPrefix("250-practice.test greets me.example\n250-PIPELINING\n"))
      #expect(copied.hasSuffix("\n250 HELP"))
    }
  }

  /// A Meta key that nothing is bound to is Esc, and then the key.
  @Test func anUnboundMetaKeyIsEscAndTheKey() async throws {
    try await TerminalWindow.exploring("practice", columns: 100, rows: 30) { window in
      try await window.waitForGreeting()
      try await window.follow([
        .press("M-x", shows: "Esc prompt", "32 32 30 20  220"),
        .press("Escape", shows: .no("Esc prompt")),
        .press("M-:", shows: "─ Commands ─"),
        .press("Escape", shows: .no("─ Commands ─"), "Esc prompt"),
        .press("Escape", shows: .no("Esc prompt")),
        .press("M-3", shows: "─ Server ──"),
      ])
    }
  }

  /// A session with a refused recipient, in the log.
  private func inTheLog(_ body: (TerminalWindow) async throws -> Void) async throws {
    try await TerminalWindow.exploring("practice", columns: 100, rows: 30) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "[+29 extensions]")
      try await window.say("MAIL FROM:<alice@practice.test>", awaiting: "✓ 250 2.1.0")
      try await window.say("RCPT TO:<bob@practice.test>", awaiting: "✓ 250 2.1.5")
      try await window.say("RCPT TO:<550-5.1.1@reply.test>", awaiting: "✗ 550 5.1.1")
      try await window.follow([.press("Escape", shows: "Esc prompt")])
      try await body(window)
    }
  }

  private static func waitForTime(
    of window: TerminalWindow, _ isRight: (Substring) -> Bool
  ) async throws {
    try await window.wait("the time before the selected line") { view in
      view.selected.contains(where: isRight)
    }
  }
}
