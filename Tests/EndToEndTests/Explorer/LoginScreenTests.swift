import Foundation
import Testing

/// Logging in on the screen: what the challenge says, what is answered, and that no secret stays.
@Suite struct LoginScreenTests {
  private static let form: [KeyRow] = [
    .press(
      "Enter", shows: "─ Log in with LOGIN ─", "name", "password", "Enter compute the answer",
      "[Username:]"),
    .type("alice", shows: "name      alice"),
    .press("Tab", shows: "name      alice"),
    .type("white rabbit", shows: "password  ••••••••••••"),
    // What would go out is told before it does.
    .press(
      "Enter", shows: "answer: Enter sends the computed answer", "base64 of the name alice",
      .no("Log in with")),
    .press("Enter", shows: "[Password:]", "computed answer", "base64 of your password"),
    .press("Enter", shows: "✓ 235", "as alice", "YOUR TURN"),
    // Nothing of it is in the history.
    .press("Up", shows: .line("AUTH LOGIN▏")),
    .press("Up", shows: .line("EHLO me.example▏")),
    .press("C-c", shows: .no("C: EHLO")),
    // The challenges stay readable.
    .press("Escape", shows: "Esc prompt"),
    .type("/UGFzc", shows: .selected("› 334 UGFzc3dvcmQ6")),
    .press("Enter", shows: "Says    Password:"),
    .press("Escape", shows: .no("Esc prompt")),
  ]

  /// Name and password are asked for, and the answer to each challenge is computed from them.
  @Test func whoIsNotKnownIsAsked() async throws {
    let secret = Secret(user: "alice", password: "white rabbit")
    let server = try ScriptedServer([
      .send("220 mail.example ESMTP\r\n"), .line, .send("250-mail.example\r\n250 AUTH LOGIN\r\n"),
      .line, .send("334 VXNlcm5hbWU6\r\n"), .line, .send("334 UGFzc3dvcmQ6\r\n"), .line,
      .send("235 2.7.0 Welcome\r\n"), .line, .send("221 2.0.0 Bye\r\n"),
    ])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)", columns: 100, rows: 30) {
      window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "C:   EHLO me.example")
      try await window.follow([.type("AUTH LOGIN", shows: .atCursor("AUTH LOGIN"))])
      try await window.follow(Self.form)
      try await Self.expectNoTrace(of: secret, in: window)
      #expect(
        server.received.text.hasSuffix(
          "AUTH LOGIN\r\n\(secret.encodedUser)\r\n\(secret.encoded)\r\n"))
      try await window.quit()
      try await Self.expectNoTrace(of: secret, in: window, isOver: true)
    }
  }

  /// The answers that the program offers where it knows name and password, step by step.
  struct Mechanism: Sendable, CustomTestStringConvertible {
    let name: String
    let steps: [KeyRow]

    var testDescription: String { name }
  }

  private static let mechanisms = [
    Mechanism(
      name: "PLAIN",
      steps: [
        .press("Enter", shows: "S: › 334", "computed answer", "NUL, alice, NUL, your password"),
        .press("Enter", shows: "✓ 235", "as alice", "YOUR TURN"),
      ]),
    Mechanism(
      name: "LOGIN",
      steps: [
        .press("Enter", shows: "computed answer", "base64 of the name alice"),
        .press("Enter", shows: "computed answer", "base64 of your password"),
        .press("Enter", shows: "✓ 235", "as alice", "YOUR TURN"),
      ]),
  ]

  @Test(arguments: mechanisms)
  func theComputedAnswerIsOffered(mechanism: Mechanism) async throws {
    let servers = try await Servers.running
    let secret = Secret(user: servers.user, password: servers.password)
    try await TerminalWindow.exploring(
      "connect --user \(secret.user) 127.0.0.1:\(servers.aiosmtpd.port)", columns: 100, rows: 30,
      environment: ["EHLO_PASSWORD": secret.password]
    ) { window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "C:   EHLO me.example")
      try await window.follow([
        .type("AUTH \(mechanism.name)", shows: .atCursor("AUTH \(mechanism.name)"))
      ])
      try await window.follow(mechanism.steps)
      try await Self.expectNoTrace(of: secret, in: window)
      try await window.quit()
      try await Self.expectNoTrace(of: secret, in: window, isOver: true)
    }
  }

  /// One's own base64 is possible, hidden while it is typed, and forgotten. Answers of
  /// NTLM are not computed here: nobody is asked for a password in vain.
  @Test func anAnswerByHandStaysHidden() async throws {
    let secret = Secret(user: "tim", password: "b913a602c7eda7a495b4e6e7334d3890")
    let answer = Data("\(secret.user) \(secret.password)".utf8).base64EncodedString()
    let challenge = Data("<1896.697170952@postoffice.reston.mci.net>".utf8).base64EncodedString()
    let server = try ScriptedServer([
      .send("220 mail.example ESMTP\r\n"), .line,
      .send("250-mail.example\r\n250 AUTH NTLM\r\n"), .line, .send("334 \(challenge)\r\n"),
      .line, .send("235 2.7.0 Welcome\r\n"), .line, .send("221 2.0.0 Bye\r\n"),
    ])
    try await TerminalWindow.exploring("127.0.0.1:\(server.port)", columns: 100, rows: 30) {
      window in
      try await window.waitForGreeting()
      try await window.say("EHLO me.example", awaiting: "C:   EHLO me.example")
      try await window.follow([
        .type("AUTH NTLM", shows: .atCursor("AUTH NTLM")),
        .press(
          "Enter", shows: "Says    <1896.697170952@postoffice.r", .atCursor("answer:"),
          "I cannot compute the answers of NTLM", .no("Log in with")),
        .type(answer, shows: .atCursor("answer: ••••••••")),
      ])
      try await Self.expectNoTrace(of: secret, in: window)
      try await window.follow([
        .press("Enter", shows: "✓ 235 2.7.0", "C:   [secret, ", "YOUR TURN"),
        .press("Up", shows: .line("AUTH NTLM▏")),
      ])
      #expect(server.received.text.hasSuffix("AUTH NTLM\r\n\(answer)\r\n"))
      try await window.press("C-c")
      try await window.quit()
      try await Self.expectNoTrace(of: secret, in: window, isOver: true)
    }
  }

  /// The password is in no file below the home folder, not in what other users see of the process,
  /// and not on the screen or above it.
  private static func expectNoTrace(
    of secret: Secret, in window: TerminalWindow, isOver: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let files = try window.home.files()
    #expect(files.contains { $0.hasSuffix(".ehlo") }, sourceLocation: sourceLocation)
    for file in files {
      #expect(!secret.isIn(try window.home.read(file)), "\(file)", sourceLocation: sourceLocation)
    }
    if !isOver {
      let commandLine = try String(
        contentsOfFile: "/proc/\(try window.explorer())/cmdline", encoding: .utf8)
      #expect(commandLine.contains("127.0.0.1"), sourceLocation: sourceLocation)
      #expect(!secret.isIn(commandLine), sourceLocation: sourceLocation)
    }
    #expect(!secret.isIn(try await window.everything()), sourceLocation: sourceLocation)
  }
}
