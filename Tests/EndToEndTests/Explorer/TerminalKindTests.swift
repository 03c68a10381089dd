import Testing

/// Terminals of every kind, locales and sizes.
@Suite struct TerminalKindTests {
  /// Leaves the explorer, and gives all that it wrote.
  private static func leave(_ program: RunningProgram) async throws -> TerminalOctets {
    program.send([0x03])
    try await program.output.read(through: "Quit?")
    program.send("q")
    #expect(try await program.ended() == .exited(0))
    _ = try await program.output.readToEnd()
    return TerminalOctets(program.output.octets)
  }

  private static func practice(
    type: String, locale: String = "C.UTF-8", environment: [String: String] = [:]
  ) throws -> RunningProgram {
    var program = try Program.ehlo(["practice"], home: try TemporaryFolder())
    program.environment.merge(environment) { $1 }
    program.environment["LC_ALL"] = locale
    return try program.startInTerminal(type: type)
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen", "tmux", "linux", "vt100", "ansi"])
  func itDrawsAndLeavesNothingBehind(type: String) async throws {
    let program = try Self.practice(type: type)
    try await program.output.read(through: "YOUR TURN")
    program.send("EHLO me.example\r")
    try await program.output.read(through: "extensions]")
    let written = try await Self.leave(program)
    #expect(written.text.contains("practice.test greets me.example"))
    if type == "vt100" { #expect(written.colours == []) }
    // What is switched on is switched off.
    for mode in ["?1049", "?2004", "?1006;1000", "?1"] {
      let on = written.sequences.lastIndex(of: "\u{1B}[\(mode)h")
      let off = written.sequences.lastIndex(of: "\u{1B}[\(mode)l")
      #expect(on == nil || off.map { $0 > on ?? 0 } == true, "\(mode)")
    }
    let hidden = written.sequences.lastIndex(of: "\u{1B}[?25l")
    let seen = written.sequences.lastIndex { $0.hasPrefix("\u{1B}[?25h") || $0 == "\u{1B}[?0c" }
    #expect(hidden == nil || seen.map { $0 > hidden ?? 0 } == true)
  }

  @Test(arguments: ["C", "POSIX"])
  func aPlainLocaleGetsASCII(locale: String) async throws {
    let program = try Self.practice(type: "xterm-256color", locale: locale)
    try await program.output.read(through: "YOUR TURN")
    program.send("EHLO me.example\rVRFY j\u{F6}\u{4E8C}\r")
    try await program.output.read(through: "extensions]")
    program.send([0x1B])
    program.send("gG?")
    try await program.output.read(through: "Esc")
    program.send("q")
    program.send([0x1B])
    let written = try await Self.leave(program)
    #expect(written.octets.allSatisfy { $0 < 0x80 })
    #expect(written.text.contains("+ 220 "))
    #expect(written.text.contains("---"))
    #expect(!written.text.contains("S: ? "))
  }

  @Test func noColourIsUsedWhereNoneIsWanted() async throws {
    let plain = try Self.practice(type: "xterm-256color", environment: ["NO_COLOR": "1"])
    try await plain.output.read(through: "YOUR TURN")
    #expect(try await Self.leave(plain).colours == [])
    // And it is elsewhere.
    let coloured = try Self.practice(type: "xterm-256color")
    try await coloured.output.read(through: "YOUR TURN")
    #expect(try await Self.leave(coloured).colours != [])
  }

  @Test(arguments: [(30, 8), (39, 9), (39, 24), (80, 9), (1, 1)])
  func aTerminalThatIsTooSmallWaitsToBeEnlarged(columns: Int, rows: Int) async throws {
    try await TerminalWindow.exploring("practice") { window in
      try await window.waitForGreeting()
      try await window.type("EHLO me.example")
      try await window.waitFor("C: EHLO me.example")
      try await window.resize(columns: columns, rows: rows)
      let small = try await window.wait("no screen") { !$0.text.contains("YOUR TURN") }
      #expect(small.rows.count <= rows)
      if columns >= 30 {
        let said = try await window.wait("the size that it needs") { $0.text.contains("40") }
        #expect(said.text.contains("10"), "\(said.text)")
      }
      try await window.resize(columns: 40, rows: 10)
      try await window.waitFor("C: EHLO me.example")
      try await window.resize(columns: 80, rows: 24)
      try await window.waitFor("S: ✓ 220 practice.test", "YOUR TURN", "─ Envelope ─")
      try await window.press("Enter")
      let answered = try await window.waitFor("S: ✓ 250 practice.test")
      try answered.expectWhole(columns: 80)
      try await window.quit()
    }
  }
}
