import Testing

/// What a person can mistype: one sentence, and the right status.
@Suite struct UsageTests {
  @Test(
    arguments: [
      (":25", "no host"),
      ("smtp://", "no host"),
      ("smtp://:25", "no host"),
      ("submission://alice@", "no host"),
      ("", "empty"),
      ("mail.example:0", "port 0"),
      ("mail.example:99999", "99999"),
      ("smtps://mail.example:99999999999999999999", "99999999999999999999"),
      ("mail.example:", "port"),
      ("mail.example:smtp", "'smtp'"),
      ("gopher://mail.example", "'gopher://'"),
      ("[::1", "'['"),
      ("[::1]25", "'25'"),
      ("mail example", "a space"),
      ("alice@mail.example:25", "scheme"),
      ("submission://alice:secret@mail.example", "password"),
      ("smtp://mail.example/inbox", "'/inbox'"),
      ("unix:", "socket"),
    ],
    ["run", "connect"])
  func aTargetThatIsNone(target: (text: String, word: String), command: String) async throws {
    let outcome = try await Program.ehlo([command, target.text], home: try TemporaryFolder()).run()
    outcome.expectSentence(64, [target.word], "\(target.text): \(outcome)")
    #expect(outcome.output == "")
  }

  @Test(arguments: [
    ("conect", "'connect'"),
    ("shwo", "'show'"),
    ("explian", "'explain'"),
    ("rn", "'run'"),
    ("gobbledygook", "--help"),
  ])
  func aMistypedSubcommand(word: String, hint: String) async throws {
    let outcome = try await Program.ehlo([word, "x"], home: try TemporaryFolder()).run()
    outcome.expectSentence(64, ["'\(word)'", hint])
    #expect(outcome.errors.contains("did you mean") == (word != "gobbledygook"))
  }

  @Test(arguments: [
    ["--no-record", "--plain", "practice:"], ["--plain", "practice"],
    ["--user", "alice", "--plain", "practice:"], ["--timeout=5", "--plain", "practice:", "-4"],
  ])
  func optionsMayStandBeforeTheTarget(arguments: [String]) async throws {
    let outcome = try await Program.ehlo(arguments, home: try TemporaryFolder()).run(
      input: "QUIT\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("✓ 220"))
  }

  @Test(arguments: [
    (["--timeout", "0", "practice:"], "--timeout 0"), (["--no-such-flag", "practice:"], "flag"),
    (["--plain", "conect"], "'connect'"),
  ])
  func whatIsWrongBeforeTheTargetIsTold(arguments: [String], word: String) async throws {
    let outcome = try await Program.ehlo(arguments, home: try TemporaryFolder()).run()
    outcome.expectSentence(64, [word], "\(arguments): \(outcome)")
  }

  @Test(arguments: [
    (["run", "practice:nowhere"], "standard"),
    (["connect", "practice:nowhere"], "standard"),
    (["practice", "nowhere"], "standard"),
    (["serve", "--scenario", "nowhere"], "standard"),
    (["serve", "--listen", "here"], "ADDRESS:PORT"),
    (["serve", "--listen", "127.0.0.1:99999"], "ADDRESS:PORT"),
  ])
  func aPlaceThatIsNone(arguments: [String], word: String) async throws {
    let outcome = try await Program.ehlo(arguments, home: try TemporaryFolder()).run()
    outcome.expectSentence(64, [word], "\(arguments): \(outcome)")
  }

  @Test(arguments: [
    ["run"], ["connect"], ["show"], ["explain"], ["convert"], ["convert", "a.ehlo"],
    ["convert", "a.ehlo", "b", "--to", "docx"],
    ["run", "--no-such-flag", "practice:"],
    ["run", "practice:", "--timeout", "0"],
    ["run", "practice:", "--timeout", "soon"],
    ["run", "practice:", "--tls", "perhaps"],
    ["run", "practice:", "--verify", "ask"],
    ["run", "-4", "-6", "practice:"],
    ["show", "--color", "blue", "x"],
    ["show", "--lang", "tlh", "x"],
    ["explain", "550", "--lang"],
  ])
  func aCommandLineThatIsNone(arguments: [String]) async throws {
    let outcome = try await Program.ehlo(arguments, home: try TemporaryFolder()).run()
    outcome.expectSentence(64, ["--help"], "\(arguments): \(outcome)")
    #expect(outcome.output == "")
  }

  @Test func aHostWithoutADotIsNoSubcommand() async throws {
    let port = try #require(try? Descriptor.boundToLoopback())
    let outcome = try await Program.ehlo(
      ["localhost:\(port.port)", "--plain"], home: try TemporaryFolder()
    ).run()
    outcome.expectSentence(69, ["localhost port \(port.port)"])
  }

  @Test func whatExplainDoesNotKnow() async throws {
    let home = try TemporaryFolder()
    try await Program.ehlo(["explain", "nonsense"], home: home).run()
      .expectSentence(65, ["'nonsense'"])
    try await Program.ehlo(["explain", "RCTP"], home: home).run()
      .expectSentence(65, ["'RCTP'", "did you mean RCPT?"])
  }

  @Test func helpIsNoError() async throws {
    let home = try TemporaryFolder()
    for command in [
      "connect", "practice", "run", "send", "show", "convert", "explain", "replay", "compare",
      "serve", "proxy",
    ] {
      let outcome = try await Program.ehlo([command, "--help"], home: home).run()
      outcome.expectSilence(0)
      #expect(outcome.output.contains("Examples:"), "\(command)")
      #expect(outcome.output.contains("USAGE: ehlo \(command)"))
    }
    let version = try await Program.ehlo(["--version"], home: home).run()
    version.expectSilence(0)
    #expect(version.output.wholeMatch(of: /ehlo \d+\.\d+\.\d+\n/) != nil)
  }
}
