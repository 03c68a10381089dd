import Testing

/// Replays without other programs: against the practice server and scripted servers.
@Suite struct ReplayTests {
  private let delivery = """
    EHLO me.example
    :tls
    EHLO me.example
    :auth plain
    MAIL FROM:<alice@practice.test>
    RCPT TO:<451-4.7.1@reply.test>
    RCPT TO:<bob@practice.test>
    DATA
    Subject: hello

    ..
    .
    QUIT

    """

  @Test(arguments: ["standard", "lmtp", "on-demand-relay"])
  func whatPracticeSaidItSaysAgain(scenario: String) async throws {
    let script = scenario == "lmtp" ? delivery.replacing("EHLO", with: "LHLO") : delivery
    let home = try await ReplayHome.recorded(script, at: "practice:\(scenario)")
    let outcome = try await ReplayHome.replay(
      home, ["--to", "practice:\(scenario)", "--strict", "--ignore", "timing"])
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("\nNo difference"))
  }

  @Test func aTextIsAPattern() async throws {
    let home = try TemporaryFolder()
    try home.write(
      "S: 220 *\nC: EHLO me\nS: 250 *\nC: NOOP\nS: 250 *\nC: VRFY nobody@elsewhere.example\nS: 550 *\n",
      to: "session.ehlo")
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:", "--strict"])
    #expect(outcome.status == .exited(1), "\(outcome)")
    #expect(outcome.output.contains("  VRFY nobody@elsewhere.example\n-   550 *\n+   252 2.0.0 "))
    #expect(outcome.output.contains("\n1 difference: code 1"))
  }

  /// A password goes nowhere without TLS where the recorded one went over it, and what was meant for
  /// TLS is not sent without it.
  @Test func whereTLSIsRefusedItStops() async throws {
    let home = try await ReplayHome.recorded(delivery)
    let server = try ScriptedServer([
      .send("220 mx\r\n"), .line, .send("250-mx\r\n250 STARTTLS\r\n"), .line, .send("454 no\r\n"),
      .line, .send("221 bye\r\n"),
    ])
    let outcome = try await ReplayHome.replay(home, ["--to", "127.0.0.1:\(server.port)"])
    outcome.expectSentence(1, ["refused", "unsent"])
    #expect(server.received.text == "EHLO me.example\r\nSTARTTLS\r\nQUIT\r\n")
  }

  @Test func whereDATAIsRefusedTheMessageStays() async throws {
    let home = try await ReplayHome.recorded(
      "EHLO me\nMAIL FROM:<a@b.test>\nRCPT TO:<bob@practice.test>\nDATA\nhi\n.\nNOOP\nQUIT\n")
    let server = try ScriptedServer([
      .send("220 mx\r\n"), .line, .send("250 mx\r\n"), .line, .send("250 ok\r\n"), .line,
      .send("250 ok\r\n"), .line, .send("554 no\r\n"), .line, .send("250 ok\r\n"), .line,
      .send("221 bye\r\n"),
    ])
    let outcome = try await ReplayHome.replay(home, ["--to", "127.0.0.1:\(server.port)", "--json"])
    #expect(outcome.status == .exited(1), "\(outcome)")
    #expect(server.received.text.hasSuffix("DATA\r\nNOOP\r\nQUIT\r\n"))
    let told = try ReplayObject.all(in: outcome.output).told
    #expect(told.contains("DATA code 354 554"), "\(told)")
    #expect(!told.contains { $0.contains("message of") }, "what was not sent is not missing")
  }

  @Test func whereContentIsWantedThatWasRefusedNothingIsDelivered() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nDATA\nNOOP\nQUIT\n")
    let server = try ScriptedServer([
      .send("220 mx\r\n"), .line, .send("250 mx\r\n"), .line, .send("354 go\r\n"), .hold,
    ])
    let outcome = try await ReplayHome.replay(home, ["--to", "127.0.0.1:\(server.port)"])
    outcome.expectSentence(1, ["closed"])
    #expect(server.received.text == "EHLO me\r\nDATA\r\n")
  }

  @Test func aServerThatGoesIsTold() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nNOOP\nQUIT\n")
    let server = try ScriptedServer([.send("220 mx\r\n"), .line])
    let outcome = try await ReplayHome.replay(home, ["--to", "127.0.0.1:\(server.port)"])
    outcome.expectSentence(69, ["closed the connection"])
    #expect(outcome.output.contains("+   0 replies\n"))
    #expect(!outcome.output.contains("NOOP"), "what was not sent is not missing")
    let (unused, port) = try Descriptor.boundToLoopback()
    withExtendedLifetime(unused) {}
    try await ReplayHome.replay(home, ["--to", "127.0.0.1:\(port)"]).expectSentence(69, ["refused"])
  }

  /// What was not sent since the server went is not missing, but told.
  @Test func aServerThatSays421IsTold() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nNOOP\nVRFY bob\nQUIT\n")
    let server = try ScriptedServer([
      .send("220 mx\r\n"), .line, .send("250 mx\r\n"), .line, .send("421 4.3.2 later\r\n"),
    ])
    let outcome = try await ReplayHome.replay(
      home, ["--to", "127.0.0.1:\(server.port)", "--ignore", "capabilities"])
    outcome.expectSentence(1, ["2 commands unsent", "closed the connection"])
    #expect(outcome.output.contains("+   421 4.3.2 later\n"), "\(outcome)")
    #expect(!outcome.output.contains("VRFY") && !outcome.output.contains("QUIT"), "\(outcome)")
  }

  @Test func aMessageThatIsCutOffIsNotSent() async throws {
    let home = try TemporaryFolder()
    try home.write(
      "S: 220 *\nC: EHLO me\nS: 250 *\nC: MAIL FROM:<a@b.test>\nS: 250 *\nC: RCPT TO:<bob@practice.test>\n"
        + "S: 250 *\nC: DATA\nS: 354 *\nC: hi\n", to: "session.ehlo")
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:"])
    outcome.expectSentence(65, ["1 command unsent", "message is cut off"])
    #expect(outcome.output.contains("\nNo difference as far as it went.\n"), "\(outcome)")
  }

  @Test func aPatternOfACodeIsRefused() async throws {
    let home = try TemporaryFolder()
    try home.write("S: 220 *\nC: EHLO me\nS: 2?? *\n", to: "session.ehlo")
    try await ReplayHome.replay(home, ["--to", "practice:"])
      .expectSentence(65, ["line 3", "'2?? *' is no reply"])
  }

  @Test func theOptionsThatDoNotFitAreTold() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nMAIL FROM:<a@b.test>\nQUIT\n")
    try await ReplayHome.replay(home, ["--to", "practice:", "--tls", "require"])
      .expectSentence(77, ["--tls require", "goes on without TLS"])
    let secret = try await ReplayHome.recorded(delivery)
    try await ReplayHome.replay(secret, ["--to", "practice:", "--user", "alice"])
      .expectSentence(65, ["password as well"])
  }

  /// A recording is never overwritten: the name that was taken instead is told.
  @Test func aTakenNameIsTold() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nQUIT\n")
    try home.write("mine\n", to: "taken.ehlo")
    let outcome = try await ReplayHome.replay(
      home, ["--to", "practice:", "--record", "taken.ehlo"])
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors.contains("taken-2.ehlo"), "\(outcome)")
    #expect(try home.read("taken.ehlo") == "mine\n")
    let other = try await ReplayHome.replay(home, ["--to", "practice:", "--record", "free.ehlo"])
    #expect(other.errors == "", "\(other)")
  }

  /// What cannot be read fails for itself, and the reports say so.
  @Test func oneThatCannotBeReadLeavesTheOthers() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nQUIT\n")
    try home.write("nothing of a session\n", to: "bad.txt")
    let outcome = try await Program.ehlo(
      [
        "replay", "missing.ehlo", "session.ehlo", "bad.txt", "--to", "practice:", "--junit",
        "report.xml",
      ], home: home
    ).run()
    #expect(outcome.status == .exited(66), "\(outcome)")
    #expect(outcome.output.contains("session.ehlo → practice:\nNo difference.\n"))
    #expect(outcome.output.hasSuffix("3 replays: 1 the same, 0 different, 2 failed.\n"))
    #expect(outcome.errors.contains("ehlo: missing.ehlo → practice:: "), "\(outcome)")
    #expect(outcome.output.hasPrefix("missing.ehlo → practice:\nfailed: "), "\(outcome)")
    #expect(outcome.errors.contains("bad.txt"))
    let report = try home.read("report.xml")
    #expect(report.contains(#"tests="3" failures="0" errors="2""#), "\(report)")
    #expect(report.contains(#"<testcase name="missing.ehlo""#))
    let json = try await Program.ehlo(
      ["replay", "missing.ehlo", "session.ehlo", "--to", "practice:", "--json"], home: home
    ).run()
    let replays = json.output.split(separator: "\n").filter { $0.contains(#""kind":"replay""#) }
    #expect(replays.count == 2, "\(json.output)")
    #expect(replays.first?.contains(#""status":66"#) == true)
  }

  /// A log of `curl -v` under TLS tells not even how long the message is.
  @Test func aMessageOfUnknownSizeIsNotSent() async throws {
    let home = try TemporaryFolder()
    try home.write(
      """
      *   Trying 192.0.2.1:25...
      * Connected to mx.example.org (192.0.2.1) port 25 (#0)
      < 220 mx.example.org ESMTP
      > EHLO me.example
      < 250 mx.example.org
      * SSL connection using TLSv1.3 / TLS_AES_256_GCM_SHA384
      > MAIL FROM:<alice@practice.test>
      < 250 2.1.0 Ok
      > RCPT TO:<bob@practice.test>
      < 250 2.1.5 Ok
      > DATA
      < 354 Go on
      } [5 bytes data]
      < 250 2.0.0 Ok

      """, to: "session.ehlo")
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:"])
    #expect(outcome.status == .exited(65), "\(outcome)")
    #expect(!outcome.output.contains("practice-0001"))
  }

  /// What was not sent is not told as missing, nor is the rest told to be the same.
  @Test func whatBreaksOffIsNotTheSame() async throws {
    let home = try await ReplayHome.recorded(delivery.replacing(":auth plain\n", with: ""))
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:", "--tls", "never"])
    #expect(outcome.status == .exited(64))
    #expect(
      outcome.output == "session.ehlo → practice:\nNo difference as far as it went.\n",
      "\(outcome)")
  }

  @Test func aMessageThatWasLeftOutIsTold() async throws {
    let home = try TemporaryFolder()
    try home.write(delivery, to: "script")
    _ = try await Program.ehlo(
      ["run", "--redact-messages", "--record", "session.ehlo", "practice:", "script"], home: home
    ).run()
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:"])
    outcome.expectSentence(65, ["message was left out", "with its message"])
  }

  /// Nothing goes to another machine unasked, not even a connection: 192.0.2.1 is nobody's, and
  /// connecting to it would take its time.
  @Test func anotherMachineIsNotAskedWithoutAYes() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nQUIT\n")
    let outcome = try await ReplayHome.replay(
      home, ["--to", "practice:", "--to", "192.0.2.1", "--json"])
    outcome.expectSentence(64, ["192.0.2.1", "--yes"])
    #expect(outcome.output == "")
  }

  @Test func aPersonIsAskedBeforeAnotherMachine() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nQUIT\n")
    let running = try Program.ehlo(
      ["replay", "session.ehlo", "--to", "192.0.2.1"], home: home
    ).startInTerminal()
    try await running.output.read(through: "Send 2 commands to 192.0.2.1? [y/N] ")
    running.send("n\n")
    #expect(try await running.ended() == .exited(1))
    #expect(try await running.output.readToEnd().contains("Nothing was sent."))
  }

  /// What goes wrong as it was recorded is no trouble.
  @Test func anEndThatWasRecordedIsNoDifference() async throws {
    let server = try ScriptedServer([.send("220 mx\r\n"), .line, .send("250 mx\r\n"), .line])
    let target = "127.0.0.1:\(server.port)"
    let home = try await ReplayHome.recorded("EHLO me\nNOOP\nQUIT\n", at: target)
    let outcome = try await ReplayHome.replay(home, ["--to", target])
    outcome.expectSilence(0)
    #expect(outcome.output.contains("\nNo difference."))
  }

  @Test func eachConnectionIsANewOne() async throws {
    let home = try TemporaryFolder()
    let text = "S: 220 *\nC: EHLO me\nS: 250 *\nC: QUIT\nS: 221 *\n"
    try home.write(text + text, to: "session.ehlo")
    let outcome = try await ReplayHome.replay(home, ["--to", "practice:", "--record-to", "runs"])
    #expect(outcome.status == .exited(0), "\(outcome)")
    let files = try home.files().filter { $0.hasPrefix("runs/") }
    #expect(files.count == 2)
    #expect(files.allSatisfy { $0.contains("-session-practice") }, "\(files)")
  }

  @Test(arguments: [
    (["--to", "practice:", "--jobs", "0"], "--jobs"), ([], "--to"),
    (["--to", "practice:", "--to", "practice:lmtp", "--record", "x"], "--record-to"),
    (["--to", "practice:", "--ignore", "nonsense"], "--ignore"),
    (["--to", "mx:example.org"], "MX"),
  ])
  func aWrongCommandLineIsTold(arguments: [String], word: String) async throws {
    let home = try await ReplayHome.recorded("EHLO me\nQUIT\n")
    try await ReplayHome.replay(home, arguments).expectSentence(64, [word])
  }
}
