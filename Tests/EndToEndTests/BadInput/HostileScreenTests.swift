import Testing

/// Replies that play tricks: lines stay where they are, and nothing of it reaches the terminal as
/// anything but text.
@Suite struct HostileScreenTests {
  static let replies: [(name: String, octets: [UInt8])] = [
    ("wide", utf8("漢字かな交じり文 한국어 ＦＵＬＬ")),
    ("combining", utf8("e\u{301} a\u{300}\u{301}\u{302}\u{303} \u{301}\u{302} x\u{20DD}")),
    ("from right to left", utf8("\u{202E}gnp.exe\u{202C} שלום العربية \u{2067}x\u{2069}")),
    ("emoji", utf8("😀👍🏽 👩‍👩‍👧‍👦 🇩🇪 ❤️ 1️⃣ \u{FE0F}")),
    ("invisible", utf8("a\u{200B}b\u{FEFF}c\u{AD}d\u{2028}e\u{85}f\u{E0041}g")),
    (
      "clipboard and title",
      utf8("\u{1B}]52;c;ZXZpbA==\u{7}\u{1B}]0;evil\u{7}\u{1B}]2;evil\u{1B}\\")
    ),
    (
      "cursor and colours", utf8("\u{1B}[2J\u{1B}[1;1Hevil\u{1B}[41m\u{1B}[?1049l\u{1B}[6n\u{1B}[c")
    ),
    ("resets", utf8("\u{1B}c\u{1B}P$q\"p\u{1B}\\\u{1B}#8\u{1B}^x\u{1B}\\\u{1B}_y\u{1B}\\")),
    ("C0", Array(1...31).filter { $0 != 10 && $0 != 13 } + [0, 0x7F]),
    ("bare carriage return", utf8("one\rtwo")),
    ("C1", [0x9B, 0x32, 0x4A, 0x90, 0x9D] + utf8("\u{9B}2J\u{9D}0;evil\u{9C}")),
    ("no UTF-8", [0xC0, 0xAF, 0xED, 0xA0, 0x80, 0xF5, 0x80, 0xFF, 0xFE, 0xE2, 0x82]),
    ("10,000 characters", [UInt8](repeating: 0x78, count: 10_000)),
    ("10,000 wide characters", utf8(String(repeating: "字", count: 3_333))),
  ]

  /// What a terminal of this kind is told: colours, places, and what ncurses makes them of.
  private static func isOwn(_ sequence: String) -> Bool {
    sequence.wholeMatch(of: #/\u{1B}(?:\[\??[0-9;]*[A-Za-z@]|[()][0AB]|[=>78MDH])/#) != nil
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func nothingOfAReplyIsMoreThanText() async throws {
    let answers = Self.replies.flatMap { reply -> [ScriptedServer.Step] in
      [.line, .sendOctets(Self.utf8("250 ") + reply.octets + [13, 10])]
    }
    let hello = Self.replies.map { Self.utf8("250-") + $0.octets + [13, 10] }.joined()
    let server = try ScriptedServer(
      [.send("220 mx\r\n"), .line, .sendOctets(Array(hello)), .send("250 SIZE\r\n")] + answers
        + [.line, .send("221 bye\r\n")])
    try await TerminalWindow.opened(columns: 100, rows: 30) { window in
      try await window.keepOutput()
      try await window.enter("clear; ehlo 127.0.0.1:\(server.port)")
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "[+14 extensions]")
        .expectWhole(columns: 100)
      for (index, reply) in Self.replies.enumerated() {
        try await window.type("NOOP \(index)")
        try await window.waitFor("C: NOOP \(index)")
        try await window.press("Enter")
        let view = try await window.wait("the answer to \(reply.name)") { view in
          guard let row = view.rows.firstIndex(where: { $0.contains("C:   NOOP \(index)") }) else {
            return false
          }
          return view.rows[row + 1].contains("S: ✓ 250") && view.text.contains("YOUR TURN")
        }
        try view.expectWhole(columns: 100)
        // In the prompt, behind "C: ".
        #expect(view.cursor.column == 4 && view.cursorRow.hasPrefix(" C: "), "\(view.text)")
        #expect(view.text.contains("LIVE  127.0.0.1 port \(server.port)"))
      }
      try await Self.walk(window)
      try await window.quit()
      let written = try await window.keptOutput(through: "\u{1B}[?1049l")
      #expect(written.sequences.filter { !Self.isOwn($0) } == [])
      let queries = written.sequences.filter { $0.hasSuffix("n") || $0.hasSuffix("c") }
      #expect(queries == [])
      // Backspace, tab, line feed, carriage return, and the two that choose a set of characters.
      #expect(written.controls.isSubset(of: [8, 9, 10, 13, 14, 15]), "\(written.controls)")
      for scalar in written.text.unicodeScalars {
        let category = scalar.properties.generalCategory
        #expect(
          ![.control, .format, .lineSeparator, .paragraphSeparator].contains(category),
          "U+\(String(scalar.value, radix: 16))")
      }
      #expect(!written.text.contains("\u{FFFD}"))
    }
  }

  /// Looks at each line with the inspector, small and large, and at the reply to EHLO unfolded.
  private static func walk(_ window: TerminalWindow) async throws {
    try await window.press("Escape")
    try await window.waitFor("Esc prompt")
    for _ in replies {
      let row = try await window.view().row(with: "▸")
      try await window.press("k")
      try await window.press("k")
      try await window.wait("another line") { $0.row(with: "▸") != row }.expectWhole(columns: 100)
    }
    try await window.press("Enter")
    try await window.wait("the reply unfolded") { !$0.text.contains("[+14 extensions]") }
      .expectWhole(columns: 100)
    try await window.press("G")
    try await window.press("Escape")
    try await window.waitFor("Enter send")
  }

  @Test func aThousandLinesAreOneReply() async throws {
    let lines = (1...999).map { "250-line \($0)\r\n" }.joined()
    let server = try ScriptedServer([
      .send("220 mx\r\n"), .line, .send(lines + "250 the last\r\n"), .line, .send("221 bye\r\n"),
    ])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)") { window in
      try await window.waitForGreeting()
      let view = try await window.say("HELP", awaiting: "[995 more lines]")
      try view.expectWhole(columns: 80)
      #expect(view.cursorRow.hasPrefix(" C: "))
      try await window.press("Escape")
      try await window.waitFor("Esc prompt")
      try await window.press("Enter")
      try await window.wait("the reply unfolded") { !$0.text.contains("more lines]") }
        .expectWhole(columns: 80)
      try await window.press("G")
      try await window.waitFor("250 the last").expectWhole(columns: 80)
      try await window.press("g")
      try await window.waitFor("S: ✓ 220 mx").expectWhole(columns: 80)
      try await window.quit()
    }
  }
}
