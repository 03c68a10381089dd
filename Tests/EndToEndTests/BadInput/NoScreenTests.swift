import Testing

/// Terminals that can show no screen, and no terminal at all: one sentence that says what helps,
/// and line mode where a session was asked for.
@Suite struct NoScreenTests {
  /// What `TERM` is, and what is said about it; a dumb terminal asks for line mode itself.
  static let types: [(setting: String, words: [String])] = [
    ("env -u TERM", ["TERM is not set", "xterm"]),
    ("TERM=", ["TERM is not set", "xterm"]),
    ("TERM=nonsense", ["'nonsense'", "set TERM"]),
    ("TERM=../../etc/passwd", ["set TERM"]),
    ("TERM=dumb", []),
  ]

  @Test(arguments: types)
  func theSessionIsHeldInLineMode(type: (setting: String, words: [String])) async throws {
    try await TerminalWindow.opened(columns: 200) { window in
      try await window.enter("clear; stty -a > before; \(type.setting) ehlo practice")
      let begun = try await window.waitFor("S: ✓ 220 practice.test", "\nC:")
      let said = begun.rows.filter { $0.hasPrefix("ehlo: ") }
      #expect(said.count == (type.words.isEmpty ? 0 : 1))
      for word in type.words { #expect(said.first?.contains(word) == true, "\(said)") }
      #expect(try await window.fact("alternate_on") == "0")
      try await window.enter("QUIT")
      try await window.waitFor("221 2.0.0")
      try await window.waitForShell()
      #expect(try await window.status() == 0)
    }
  }

  @Test(arguments: types)
  func whatNeedsAScreenSaysSo(type: (setting: String, words: [String])) async throws {
    try await TerminalWindow.opened(columns: 200) { window in
      try window.home.write("S: 220 mx\nC: QUIT\nS: 221 bye\n", to: "a.txt")
      try await window.enter("clear; \(type.setting) ehlo play a.txt; echo played:$?")
      let end = try await window.waitFor("played:64")
      #expect(end.text.contains("'ehlo show a.txt'"))
      for word in type.words { #expect(end.text.contains(word)) }
      try await window.enter("clear; \(type.setting) ehlo; echo started:$?")
      try await window.waitFor("USAGE: ehlo", "started:0")
    }
  }

  /// Either end may lead elsewhere.
  @Test(arguments: ["< /dev/null", "< commands | cat", "< commands > seen; cat seen"])
  func thereIsNoTerminal(redirection: String) async throws {
    try await TerminalWindow.opened(columns: 200, rows: 60) { window in
      try window.home.write("EHLO me.example\nQUIT\n", to: "commands")
      try await window.enter("clear; ehlo practice \(redirection)")
      let end = try await window.waitFor("221 2.0.0")
      #expect(end.text.contains("S: ✓ 220 practice.test"))
      #expect(!end.text.contains("YOUR TURN"))
      try await window.waitForShell()
    }
  }

  @Test func playingTakesATerminal() async throws {
    let home = try TemporaryFolder()
    try home.write("S: 220 mx\nC: QUIT\nS: 221 bye\n", to: "a.txt")
    let outcome = try await Program.ehlo(["play", "a.txt"], home: home).run()
    outcome.expectSentence(64, ["terminal", "'ehlo show a.txt'"])
    #expect(outcome.output == "")
  }
}
