import Testing

/// What a server refuses, and what that does to the exit status of `run`.
@Suite struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// The answers, the greeting first.
    let answers: [String]
    let script: [String]
    let status: Int32
    /// What the sentence on standard error says; nil where there is none, as the reply says it all.
    var words: [String]?
    var options: [String] = []

    var testDescription: String { name }
  }

  private static let hello = [
    "220 mail.example", "250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN",
  ]
  private static let bye = "221 Bye"
  private static let mail = "MAIL FROM:<a@b.example>"

  static let cases = [
    Case(
      name: "greeting 554", answers: ["554 No service for you", bye], script: ["EHLO me.example"],
      status: 1, words: ["554 No service for you"]),
    Case(
      name: "greeting 421", answers: ["421 Too busy"], script: ["EHLO me.example"], status: 75,
      words: ["421 Too busy"]),
    Case(
      name: "greeting 450", answers: ["450 Not now", bye], script: ["EHLO me.example"], status: 75,
      words: ["450 Not now"]),
    Case(
      name: "last reply 4yz", answers: hello + ["451 Later", bye],
      script: ["EHLO me.example", mail], status: 75),
    Case(
      name: "last reply 5yz", answers: hello + ["550 No", bye], script: ["EHLO me.example", mail],
      status: 1),
    Case(
      name: "last reply 5yz, then RSET, NOOP, HELP and QUIT",
      answers: hello + ["550 No", "250 OK", "250 OK", "214 Help", bye],
      script: ["EHLO me.example", mail, "RSET", "NOOP", "HELP", "QUIT"], status: 1),
    Case(
      name: "5yz, then success", answers: hello + ["550 No", "250 OK", bye],
      script: ["EHLO me.example", mail, mail], status: 0),
    Case(
      name: "QUIT refused", answers: hello + ["250 OK", "500 No", "500 No"],
      script: ["EHLO me.example", mail, "QUIT"], status: 0),
    Case(
      name: "421 in the middle", answers: hello + ["421 Going down"],
      script: ["EHLO me.example", mail, "RCPT TO:<c@d.example>"], status: 75),
    Case(
      name: "AUTH refused", answers: hello + ["535 5.7.8 No", bye],
      script: ["EHLO me.example", ":auth plain"], status: 77, options: ["--user", "alice"]),
    Case(
      name: "AUTH refused, by hand", answers: hello + ["535 5.7.8 No", bye],
      script: ["EHLO me.example", "AUTH PLAIN AGEAYg=="], status: 77),
    Case(
      name: "AUTH refused behind a challenge", answers: hello + ["334 ", "535 5.7.8 No", bye],
      script: ["EHLO me.example", "AUTH PLAIN", "AGEAYg=="], status: 77),
    Case(
      name: "AUTH not now", answers: hello + ["454 4.7.0 Later", bye],
      script: ["EHLO me.example", "AUTH PLAIN AGEAYg=="], status: 75),
    Case(
      name: "MAIL before TLS, which is required", answers: hello + [bye],
      script: ["EHLO me.example", mail], status: 77, words: ["--tls require", "STARTTLS"],
      options: ["--tls", "require"]),
    Case(
      name: "AUTH before TLS, which is required", answers: hello + [bye],
      script: ["EHLO me.example", ":auth plain"], status: 77, words: ["--tls require"],
      options: ["--tls", "require", "--user", "alice"]),
    Case(
      name: "TLS refused, which is required", answers: hello + ["454 4.7.0 No TLS", bye],
      script: ["EHLO me.example", ":tls", mail], status: 77, words: ["454 4.7.0 No TLS"],
      options: ["--tls", "require"]),
    Case(
      name: "TLS refused", answers: hello + ["454 4.7.0 No TLS", bye],
      script: ["EHLO me.example", ":tls", mail], status: 75),
    Case(
      name: "no password is known", answers: hello + [bye],
      script: ["EHLO me.example", ":auth plain"], status: 64, words: ["EHLO_PASSWORD"]),
    Case(
      name: "a mechanism that cannot be computed", answers: hello + [bye],
      script: ["EHLO me.example", ":auth gssapi"], status: 64,
      words: ["GSSAPI", "name another mechanism"],
      options: ["--user", "alice"]),
    Case(
      name: "no command of the program", answers: hello + [bye],
      script: ["EHLO me.example", ":dance"], status: 65, words: ["line 2", "':dance'"]),
    Case(
      name: "a script that ends inside a message", answers: hello + ["250 OK", "250 OK", "354 Go"],
      script: ["EHLO me.example", mail, "RCPT TO:<c@d.example>", "DATA", "Subject: x"], status: 65,
      words: ["line 5", "nothing was delivered"]),
    Case(
      name: "DATA refused",
      answers: hello + ["250 OK", "550 No", "554 No valid recipients", "250 OK", bye],
      script: [
        "EHLO me.example", mail, "RCPT TO:<c@d.example>", "DATA", "Subject: x", "", "QUIT", ".",
        "RSET",
      ], status: 1),
  ]

  @Test(arguments: cases)
  func runEndsWithTheStatus(of refusal: Case) async throws {
    let steps = refusal.answers.enumerated().flatMap { index, answer in
      (index == 0 ? [] : [ScriptedServer.Step.line]) + [.send("\(answer)\r\n")]
    }
    // Only who said goodbye closes.
    let isOver = refusal.answers.last?.hasPrefix("421") ?? false || refusal.answers.last == Self.bye
    let server = try ScriptedServer(isOver ? steps : steps + [.hold])
    let home = try TemporaryFolder()
    var program = try Program.ehlo(
      ["run"] + refusal.options + ["127.0.0.1:\(server.port)"], home: home)
    if refusal.options.contains("--user") { program.environment["EHLO_PASSWORD"] = "b" }
    let outcome = try await program.run(input: refusal.script.map { $0 + "\n" }.joined())
    if let words = refusal.words {
      outcome.expectSentence(refusal.status, words, "\(refusal.name): \(outcome)")
    } else {
      outcome.expectSilence(refusal.status, "\(refusal.name): \(outcome)")
    }
    #expect(!server.received.text.contains("Subject: x\r\n\r\nQUIT"), "content sent as commands")
  }

  /// What stands in a script behind a refused DATA or AUTH never goes out as commands.
  @Test func refusedContentIsSkippedWithANote() async throws {
    let server = try ScriptedServer([
      .send("220 mail.example\r\n"), .line, .send("250 AUTH LOGIN\r\n"), .line,
      .send("504 5.5.4 Not that one\r\n"), .line, .send("250 OK\r\n"), .line,
      .send("503 No\r\n"), .line, .send("221 Bye\r\n"),
    ])
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["run", "127.0.0.1:\(server.port)"], home: home).run(
      input: """
        EHLO me.example
        AUTH LOGIN
        YWxpY2U=
        cHJhY3RpY2U=
        NOOP
        DATA
        RSET
        MAIL FROM:<in@content.example>
        .
        QUIT

        """)
    #expect(
      server.received.text == "EHLO me.example\r\nAUTH LOGIN\r\nNOOP\r\nDATA\r\nQUIT\r\n",
      "\(outcome)")
    #expect(outcome.output.contains("line 3 of the script was skipped"))
    #expect(outcome.output.contains("3 lines of message skipped"))
    outcome.expectSilence(1)
  }

  /// Line mode only reports what the server says: its own end is 0.
  @Test(arguments: [("550 No", 0), ("451 Later", 0), ("421 Going down", 75)])
  func lineModeEndsWithZero(answer: String, status: Int32) async throws {
    let server = try ScriptedServer([
      .send("220 mail.example\r\n"), .line, .send("\(answer)\r\n"), .line, .send("221 Bye\r\n"),
    ])
    let outcome = try await Program.ehlo(
      ["connect", "--plain", "127.0.0.1:\(server.port)"], home: try TemporaryFolder()
    ).run(input: "EHLO me.example\n")
    #expect(outcome.status == .exited(status), "\(outcome)")
    #expect(outcome.output.contains(answer))
  }

  @Test func lineModeSaysThatTheInputEndedInsideAMessage() async throws {
    let outcome = try await Program.ehlo(
      ["connect", "--plain", "practice:"], home: try TemporaryFolder()
    ).run(
      input: """
        EHLO me.example
        MAIL FROM:<alice@practice.test>
        RCPT TO:<bob@practice.test>
        DATA
        Subject: cut

        """)
    outcome.expectSentence(65, ["inside the message", "nothing was delivered"])
  }
}
