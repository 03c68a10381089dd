import Testing

/// Text that comes in one go, a megabyte of it: nothing is sent by itself.
@Suite struct PasteTests {
  @Test func oneLineOfAMegabyteIsRefused() async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.type("NO")
      try await window.waitFor("C: NO")
      try await window.paste(String(repeating: "x", count: 1_000_000))
      let said = try await window.waitFor(
        "You pasted 1,000,000 octets; more than 65,536 octets is not taken.")
      try said.expectWhole(columns: 80)
      // What was typed stays, and goes on.
      try await window.type("OP")
      try await window.wait("the typed line") { $0.beforeCursor == " C: NOOP" }
      try await window.press("Enter")
      try await window.waitFor("S: ✓ 250 2.0.0")
      try await Self.leave(window, having: ["NOOP 250", "QUIT 221"])
    }
  }

  @Test func manyLinesAreStagedAndSentOneByOne() async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.paste(String(repeating: "NOOP\n", count: 200_000))
      let staged = try await window.waitFor("200,000 lines staged", "Esc drops them")
      #expect(!staged.text.contains("C:   NOOP"))
      try await window.press("Enter")
      let sent = try await window.waitFor("S: ✓ 250 2.0.0", "199,999 lines staged")
      #expect(sent.rows.count { $0.contains("C:   NOOP") } == 1)
      try await window.press("Escape")
      try await window.wait("nothing staged") { !$0.text.contains("staged") }
      try await window.press("C-c")
      try await window.wait("the empty line") { $0.line?.hasPrefix("▏") == true }
      try await Self.leave(window, having: ["NOOP 250", "QUIT 221"])
    }
  }

  /// A terminal that knows no brackets types the lines, each with its Enter.
  @Test func withoutBracketsEachLineIsTyped() async throws {
    let lines = (1...200).map { "NOOP \($0)" }
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.paste(lines.map { $0 + "\n" }.joined(), inBrackets: false)
      try await window.waitForAnswer(to: "NOOP 200")
      try await Self.leave(window, having: lines.map { "\($0) 250" } + ["QUIT 221"])
    }
  }

  private static func leave(_ window: TerminalWindow, having exchanges: [String]) async throws {
    try await window.quit()
    let file = try #require(try window.recording())
    #expect(try await ShownSession(of: file, home: window.home).exchanges == exchanges)
  }
}
