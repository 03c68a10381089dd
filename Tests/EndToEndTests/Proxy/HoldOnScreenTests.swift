import Testing

/// `:hold` on the proxy's screen: what a client says is changed, dropped and answered by hand.
@Suite struct HoldOnScreenTests {
  @Test func commandsAreChangedDroppedAndAnswered() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await TerminalWindow.exploring(
      "proxy --to 127.0.0.1:\(server.port) --sessions seen --listen 127.0.0.1:0",
      columns: 100, rows: 30, home: home
    ) { window in
      let client = try TypedClient(port: try await window.proxyPort())
      try await client.hear("220 ")
      try await window.press("h")
      try await window.waitFor("each command waits")
      try await window.press("Enter")
      try await window.waitFor(" WATCH ")
      client.say("EHLO me.example")
      try await window.waitFor("─ Held: ", "C: EHLO me.example")
      // Passed on as it is.
      try await window.press("Enter")
      try await client.hear("250 HELP")
      // Changed on the way.
      client.say("MAIL FROM:<alice@example.org>")
      try await window.waitFor("C: MAIL FROM:<alice@example.org>")
      try await window.press("C-u")
      try await window.type("MAIL FROM:<carol@example.org>")
      try await window.press("Enter")
      try await client.hear("250 2.1.0 Sender <carol@example.org>")
      // Answered by hand.
      client.say("RCPT TO:<bob@practice.test>")
      try await window.waitFor("C: RCPT TO:<bob@practice.test>")
      try await window.press("Tab")
      try await window.type("452 4.5.3 Not just now")
      try await window.press("Enter")
      try await client.hear("452 4.5.3 Not just now\r\n")
      // Dropped; what comes behind it is the next that is held.
      client.say("VRFY nobody")
      try await window.waitFor("C: VRFY nobody")
      try await window.press("C-t")
      client.say("NOOP one")
      try await window.waitFor("C: NOOP one")
      #expect(!client.heard.contains("250 2.1.5"))
      // All goes on.
      try await window.press("C-g")
      try await client.hear("250 2.0.0")
      client.say("QUIT")
      try await client.hear("221 ")
      try await window.waitFor("closed by server")
      try await window.press("q")
      try await window.waitFor("0 open, 1 ended")
      try await window.press("C-c")
      try await window.press("q")
      try await window.waitForShell()
    }
    let name = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await ShownSession(of: name, home: home)
    // What really went over the wire.
    #expect(
      shown.exchanges.map { String($0.prefix(33)) } == [
        "EHLO me.example 250", "MAIL FROM:<carol@example.org> 250", "NOOP one 250", "QUIT 221",
      ], "\(shown.exchanges)")
    let notes = shown.all("note").compactMap(\.text)
    #expect(notes.contains { $0.contains("alice@example.org") })
    #expect(notes.contains { $0.contains("452 4.5.3 Not just now") })
    #expect(notes.contains { $0.contains("VRFY nobody") })
  }

  /// A client that sends no more may have left, or wait for replies: the person decides. Quitting lets
  /// nothing go on.
  @Test func whatIsHeldWhileTheClientOrThePersonLeavesGoesNowhere() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    try await TerminalWindow.exploring(
      "proxy --to 127.0.0.1:\(server.port) --sessions seen --listen 127.0.0.1:0",
      columns: 100, rows: 30, home: home
    ) { window in
      let port = try await window.proxyPort()
      let client = try TypedClient(port: port)
      try await client.hear("220 ")
      try await window.press("h")
      client.say("VRFY bob")
      try await window.waitFor("! held")
      client.leave()
      try await window.press("Enter")
      try await window.waitFor("C: VRFY bob", "Its client sends no more")
      try await window.press("C-t")
      try await window.waitFor("Dropped on the way")
      try await window.press("q")
      try await window.waitFor("0 open, 1 ended")
      let other = try TypedClient(port: port)
      try await other.hear("220 ")
      other.say("VRFY carol")
      try await window.waitFor("! held")
      try await window.press("C-c")
      try await window.waitFor("Quit?")
      try await window.press("q")
      let shell = try await window.waitForShell()
      #expect(!shell.text.contains("ERROR"))
    }
    let names = try home.files().filter { $0.hasSuffix(".ehlo") }
    #expect(names.count == 2)
    for name in names {
      let text = try home.read(name)
      #expect(!text.contains("\"send\"") && text.contains("Dropped on the way"), "\(text)")
    }
  }
}
