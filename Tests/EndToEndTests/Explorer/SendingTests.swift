import Testing

/// Chunks, groups and raw octets, by keys, to a real Postfix.
@Suite struct SendingTests {
  /// A session with Postfix in which EHLO was answered.
  private static func introduced(
    home: TemporaryFolder? = nil, _ body: (TerminalWindow) async throws -> Void
  ) async throws {
    let port = try await Servers.running.postfix.port
    try await TerminalWindow.exploring(
      "connect 127.0.0.1:\(port)", columns: 120, rows: 40, home: home
    ) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "S: ✓ 250 mail.example.test")
      try await body(window)
    }
  }

  @Test func aFileGoesOutInChunks() async throws {
    let home = try TemporaryFolder()
    let mark = "chunks-\(UInt32.random(in: 1...(.max)))"
    let lines = ["Subject: \(mark)", ""] + (1...40).map { ".line \($0)" }
    try home.write(lines.joined(separator: "\n"), to: "mail.eml")
    try await Self.introduced(home: home) { window in
      try await window.say("MAIL FROM:<alice@example.test>", awaiting: "250 2.1.0 Ok")
      try await window.say("RCPT TO:<bob@example.test>", awaiting: "250 2.1.5 Ok")
      try await window.type(":chunks 100 mail.eml")
      try await window.press("Enter")
      try await window.waitFor("queued as", "LAST", "YOUR TURN")
      try await window.quit()
      let shown = try await ShownSession(of: try #require(try window.recording()), home: home)
      let sizes = shown.all("message").compactMap(\.octets)
      #expect(sizes.dropLast().allSatisfy { $0 == 100 })
      #expect(sizes.reduce(0, +) == lines.reduce(0) { $0 + $1.utf8.count + 2 })
      let postfix = try await Servers.running.postfix
      let mail = try await eventually("the message \(mark)") {
        postfix.mailbox(of: "bob").first { $0.contains(mark) }
      }
      #expect(mail.hasSuffix(lines.dropFirst(2).joined(separator: "\n") + "\n"))
    }
  }

  @Test func aGroupGoesOutAtOnceAndItsRepliesArePaired() async throws {
    try await Self.introduced { window in
      for line in [
        "MAIL FROM:<alice@example.test>", "RCPT TO:<nobody@example.test>",
        "RCPT TO:<bob@example.test>",
      ] {
        try await window.type(line)
        try await window.wait("the typed line") { $0.beforeCursor.hasSuffix(line) }
        try await window.press("C-x", "C-a")
        try await window.waitFor("Group of")
      }
      try await window.say("NOOP", awaiting: "← NOOP")
      let view = try await window.waitFor("← MAIL FROM:<alice@example.test>", "YOUR TURN")
      #expect(view.text.contains("← RCPT TO:<nobody@example.test>"))
      #expect(view.text.contains("✓ bob@example.test"))
      // VRFY decides what may follow: it is pointed out, and goes out all the same.
      try await window.type("VRFY bob@example.test")
      try await window.press("C-x", "C-a")
      try await window.waitFor("Group of 1 line")
      try await window.enter("RSET")
      try await window.waitFor("This group breaks a rule", "RFC 2920", "VRFY has to be the last")
      try await window.press("y")
      try await window.waitFor("← RSET", "YOUR TURN")
      try await window.quit()
    }
  }

  @Test func rawOctetsAreSeenAsTheyGoOut() async throws {
    try await Self.introduced { window in
      try await window.enter(#":raw NO"#)
      try await window.waitFor("C:   NO  [no line end yet]", "2 octets")
      try await window.enter(#":raw OP \u{e9}\n"#)
      try await window.waitFor("C:   NOOP é", "YOUR TURN")
      try await window.enter(#":raw NOOP\q"#)
      try await window.waitFor(#"Column 5: '\q'"#)
      try await window.quit()
    }
  }
}
