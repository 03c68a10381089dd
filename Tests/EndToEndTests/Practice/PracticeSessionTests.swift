import Glibc
import Testing

/// `practice:` as a target: a whole session without a network.
@Suite struct PracticeSessionTests {
  private static let script = """
    # everything that the practice server does
    EHLO me.example
    :tls
    EHLO me.example
    :auth login
    MAIL FROM:<alice@practice.test> SIZE=100 BODY=8BITMIME
    RCPT TO:<bob@practice.test>
    RCPT TO:<550-5.1.1@reply.test>
    RCPT TO:<451-4.7.1@reply.test>
    DATA
    Subject: practice

    ..dot
    .
    VRFY bob
    EXPN team
    NOOP
    HELP
    RSET
    MAIL FROM:<250@reply.test>
    RSET
    QUIT

    """
  private static let exchanges = [
    "EHLO me.example 250", "STARTTLS 220", "EHLO me.example 250",
    "AUTH LOGIN 334", "challenge-response 334", "challenge-response 235",
    "MAIL FROM:<alice@practice.test> SIZE=100 BODY=8BITMIME 250",
    "RCPT TO:<bob@practice.test> 250", "RCPT TO:<550-5.1.1@reply.test> 550",
    "RCPT TO:<451-4.7.1@reply.test> 451", "DATA 354", "message 250", "VRFY bob 250",
    "EXPN team 250", "NOOP 250", "HELP 214", "RSET 250", "MAIL FROM:<250@reply.test> 250",
    "RSET 250", "QUIT 221",
  ]

  @Test func runHoldsAWholeSession() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.script, to: "script")
    let outcome = try await Program.ehlo(
      ["run", "--record", "a.ehlo", "practice:", "script"], home: home
    ).run()
    outcome.expectSilence(0)
    let shown = try await ShownSession(of: "a.ehlo", home: home)
    #expect(shown.exchanges == Self.exchanges)
    #expect(shown.summary.tls?.verify == "ok")
    #expect(shown.all("reply").first { $0.code == 451 }?.enhanced == "4.7.1")
    // RFC 4954 §4: what stood in the clear before TLS is listed anew behind it.
    #expect(shown.summary.capabilities?.contains("STARTTLS") == false)
    #expect(!Secret(user: "alice", password: "practice").isInLogin(try home.read("a.ehlo")))
  }

  @Test func lineModeHoldsAWholeSession() async throws {
    let home = try TemporaryFolder()
    // Line mode has no comments, and doubles dots itself.
    let input = Self.script.replacing("# everything that the practice server does\n", with: "")
      .replacing("\n..dot\n", with: "\n.dot\n")
    let outcome = try await Program.ehlo(["connect", "--plain", "practice:standard"], home: home)
      .run(input: input)
    outcome.expectSilence(0)
    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    #expect(try await ShownSession(of: file, home: home).exchanges == Self.exchanges)
  }

  /// The same over IPv6, to a server of its own.
  @Test func overIPv6() async throws {
    let home = try TemporaryFolder()
    let server = try Program.ehlo(["serve", "--listen", "[::1]:0"], home: home).start()
    let line = try await server.output.read(through: "\n")
    let place = try #require(line.wholeMatch(of: /listening on (\[::1\]:\d+)\n/)).1
    let outcome = try await Program.ehlo(["run", "-6", String(place)], home: home)
      .run(input: "EHLO [IPv6:::1]\n")
    outcome.expectSilence(0)
    #expect(outcome.output.contains("connected to ::1 port"))
    try await Program.ehlo(["run", "-4", String(place)], home: home).run()
      .expectSentence(68, ["::1", "IPv4"])
  }

  /// `connect` may be left out before a TARGET.
  @Test func aTargetAloneConnects() async throws {
    let home = try TemporaryFolder()
    for arguments in [["practice:"], ["practice"], ["practice", "standard"]] {
      let outcome = try await Program.ehlo(arguments, home: home).run(input: "EHLO me.example\n")
      outcome.expectSilence(0)
      #expect(outcome.output.contains("221 2.0.0"))
    }
    let list = try await Program.ehlo(["practice", "--list"], home: home).run()
    list.expectSilence(0)
    #expect(list.output.contains("standard"))
  }

  @Test func aSlowAnswerIsWaitedFor() async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["run", "--record", "a.ehlo", "practice:"], home: home)
      .run(input: "EHLO me.example\nMAIL FROM:<slow-1@reply.test>\nRSET\n")
    outcome.expectSilence(0)
    let reply = try #require(
      try await ShownSession(of: "a.ehlo", home: home).all("reply").dropFirst().first)
    #expect(try #require(reply.latency) >= 1)
    #expect(reply.code == 250)
  }

  @Test func aSlowAnswerIsNotWaitedForTooLong() async throws {
    let outcome = try await Program.ehlo(
      ["run", "--timeout", "1", "practice:"], home: try TemporaryFolder()
    ).run(input: "EHLO me.example\nMAIL FROM:<slow-60@reply.test>\n")
    outcome.expectSentence(69, ["did not answer MAIL within 1 second"])
  }

  @Test(arguments: [["run"], ["connect", "--plain"]])
  func aDroppedConnectionIsSaid(command: [String]) async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(command + ["practice:"], home: home)
      .run(input: "EHLO me.example\nMAIL FROM:<drop@reply.test>\nRSET\n")
    outcome.expectSentence(69, ["practice server", "without a farewell"])
  }

  @Test(arguments: ["421-4.3.2", "451-4.7.1", "500", "599-5.7.1", "250-5.1.1"])
  func aReplyThatWasAskedForComes(localPart: String) async throws {
    let home = try TemporaryFolder()
    _ = try await Program.ehlo(["run", "--record", "a.ehlo", "practice:"], home: home).run(
      input: "EHLO me.example\nMAIL FROM:<a@practice.test>\nRCPT TO:<\(localPart)@reply.test>\n")
    let shown = try await ShownSession(of: "a.ehlo", home: home)
    let reply = try #require(
      shown.all("reply").first { reply in
        reply.answers.map { shown.objects[$0].verb == "RCPT" } ?? (reply.code == 421)
      })
    let parts = localPart.split(separator: "-")
    #expect(reply.code == Int(parts[0]))
    if parts.count == 2 { #expect(reply.enhanced == String(parts[1])) }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsRun(signal: Int32) async throws {
    let home = try TemporaryFolder()
    let program = try Program.ehlo(["run", "--record", "a.ehlo", "practice:"], home: home).start()
    program.send("EHLO me.example\n")
    try await program.output.read(through: "250 HELP")
    program.kill(signal)
    #expect(try await program.ended() == .killed(signal: signal))
    #expect(program.errors.text == "")
    #expect(try await ShownSession(of: "a.ehlo", home: home).exchanges == ["EHLO me.example 250"])
  }

  /// Lines come one by one: a person, or a program that waits for what is printed.
  @Test func aScriptThatIsStillBeingWrittenIsFollowed() async throws {
    let program = try Program.ehlo(["run", "practice:"], home: try TemporaryFolder()).start()
    program.send("EHLO me.example\n")
    try await program.output.read(through: "250 HELP")
    program.send("NOOP\n")
    try await program.output.read(through: "250 2.0.0")
    program.endInput()
    #expect(try await program.ended() == .exited(0))
  }

  /// A text of C: and S: lines is a script whose replies are held against what it expects.
  @Test func aDialogueIsAScript() async throws {
    let home = try TemporaryFolder()
    let met =
      "S: 220 any\nC: EHLO me.example\nS: 250 any\nC: VRFY\nS: 501 5.5.4 any\nC: QUIT\nS: 221 x\n"
    try await Program.ehlo(["run", "practice:"], home: home).run(input: met).expectSilence(0)
    try await Program.ehlo(["run", "practice:"], home: home)
      .run(input: met.replacing("S: 501", with: "S: 250"))
      .expectSentence(1, ["250 5.5.4 any", "501"])
  }
}

extension Secret {
  /// Whether a text holds the response of a login; the word itself stands in many places.
  fileprivate func isInLogin(_ text: String) -> Bool {
    text.contains(encoded) || text.contains(plain)
  }
}
