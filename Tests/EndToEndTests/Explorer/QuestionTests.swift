import Testing

/// A certificate that fails verification: the question about it, and both answers.
@Suite struct QuestionTests {
  private static let question: [KeyRow] = [
    .type("EHLO me.example", shows: .line("EHLO me.example▏")),
    .press("Enter", shows: "extensions]", "YOUR TURN"),
    .type("STARTTLS", shows: .line("STARTTLS▏")),
    .press(
      "Enter", shows: "─ The certificate cannot be trusted ─", "✗ expired", "was valid in the past",
      "Certificate 1 of 2", "CN=localhost", "2020-01-01 to 2021-01-01", "Certificate 2 of 2",
      "signed by  CN=ehlo end-to-end test authority", "y go on this once   n stop here"),
    // No other key answers.
    .press("x", "Tab", "Space", "Down", "k", shows: "n stop here", .no("═══")),
  ]

  /// Whoever does not read and presses Enter has not said yes.
  @Test(arguments: ["n", "Enter", "Escape"])
  func noEndsTheSession(key: String) async throws {
    try await atTheQuestion { window in
      try await window.follow([
        .press(
          key, shows: "ENDED", "NO TLS", "TLS did not come up", "closed by you",
          "You stopped at the certificate; TLS never began.")
      ])
      try await Self.leave(window)
      let shown = try await ShownSession(of: try Self.recording(of: window), home: window.home)
      #expect(shown.summary.tls == nil)
      #expect(shown.exchanges.last == "STARTTLS 220")
    }
  }

  @Test func yesGoesOnAndTheTopLineSaysHow() async throws {
    try await atTheQuestion { window in
      try await window.follow([
        .press(
          "y", shows: "TLS 1.3 NOT verified: expired", "═══ TLS 1.3 from here, NOT verified",
          "YOUR TURN", "(state: tls)", .no("NO TLS")),
        .type("EHLO me.example", shows: .line("EHLO me.example▏")),
        .press("Enter", shows: "new: AUTH", "YOUR TURN"),
        // The page about the server keeps the reason in sight.
        .press("F3", shows: "expired: The certificate was valid in the past", "CN=localhost"),
        .press("F2", shows: "TLS 1.3 NOT verified: expired"),
      ])
      try await window.quit()
      let shown = try await ShownSession(of: try Self.recording(of: window), home: window.home)
      #expect(shown.summary.tls?.accepted == true)
      #expect(shown.exchanges.suffix(2) == ["EHLO me.example 250", "QUIT 221"])
    }
  }

  /// It stays readable, and can be answered, on a screen that is far too small for it.
  @Test func itCanBeReadOnASmallScreen() async throws {
    try await atTheQuestion { window in
      try await window.resize(columns: 40, rows: 10)
      try await window.wait("the small screen") { view in
        view.rows.count == 10 && view.text.contains("y go on this once   n stop here")
          && view.rows.allSatisfy { $0.count <= 40 }
      }
      try await window.follow([
        .press(
          "NPage", "NPage", "NPage", "NPage", "NPage", "NPage", "NPage",
          shows: "key        EC prime256v1",
          "n stop here", .no("more below")),
        .press(
          "PPage", "PPage", "PPage", "PPage", "PPage", "PPage", "PPage",
          shows: "You cannot be sure that this",
          "more below"),
        .press("y", shows: "═══ TLS 1.3"),
      ])
    }
  }

  /// With TLS from the first octet the question comes before the greeting.
  @Test(arguments: [true, false])
  func itIsAskedBeforeTheGreeting(goesOn: Bool) async throws {
    let port = try await Servers.running.postfix.tlsPort
    try await TerminalWindow.exploring("smtps://localhost:\(port)", columns: 100, rows: 30) {
      window in
      try await window.waitFor(
        "The certificate cannot be trusted", "✗ root not trusted", "give it with --ca-file",
        "n stop here")
      #expect(try await !window.view().text.contains("✓ 220"))
      try await window.follow(
        goesOn
          ? [.press("y", shows: "✓ 220", "TLS 1.3 NOT verified: root not trusted", "YOUR TURN")]
          : [.press("n", shows: "ENDED", "NO TLS", "closed by you", .no("✓ 220"))])
    }
  }

  /// A certificate that is trusted asks nothing.
  @Test func aGoodCertificateIsNoQuestion() async throws {
    let servers = try await Servers.running
    let target = "--ca-file '\(servers.authority)' localhost:\(servers.postfix.port)"
    try await TerminalWindow.exploring("connect \(target)", columns: 100, rows: 30) { window in
      try await window.waitForGreeting()
      try await window.follow([
        .type("EHLO me.example", shows: .line("EHLO me.example▏")),
        .press("Enter", shows: "extensions]", "YOUR TURN"),
        .type(":tls", shows: .selected(":tls")),
        .press(
          "Enter", shows: "TLS 1.3 verified", "═══ TLS 1.3 from here", .no("cannot be trusted")),
      ])
    }
  }

  private func atTheQuestion(_ body: (TerminalWindow) async throws -> Void) async throws {
    let servers = try await Servers.running
    let target = "--ca-file '\(servers.authority)' localhost:\(servers.postfix.expiredPort)"
    try await TerminalWindow.exploring("connect \(target)", columns: 100, rows: 30) { window in
      try await window.waitForGreeting()
      try await window.follow(Self.question)
      try await body(window)
    }
  }

  /// Leaves where no session is open any more.
  private static func leave(_ window: TerminalWindow) async throws {
    try await window.press("C-c")
    try await window.waitFor("Quit?")
    try await window.press("q")
    try await window.waitForShell()
  }

  private static func recording(of window: TerminalWindow) throws -> String {
    try #require(try window.recording())
  }
}
