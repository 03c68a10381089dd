import Testing

/// What happens when the server's certificate fails verification.
@Suite struct CertificateTests {
  enum Flaw: String, CaseIterable, Sendable {
    case expired
    case wrongName
    case unknownIssuer

    /// What stands in the sentence that a person at a terminal reads.
    var words: String {
      switch self {
      case .expired: "valid in the past"
      case .wrongName: "for other names"
      case .unknownIssuer: "does not trust"
      }
    }

    /// How the sentence that ends the program names it.
    var reason: String {
      switch self {
      case .expired: "certificate has expired"
      case .wrongName: "certificate is for another name"
      case .unknownIssuer: "self-signed certificate in the chain"
      }
    }

    /// How OpenSSL names it, and a recording.
    var recorded: String {
      switch self {
      case .expired: "certificate has expired"
      case .wrongName: "hostname mismatch"
      case .unknownIssuer: "self-signed certificate in certificate chain"
      }
    }

    func arguments(_ servers: Servers) -> [String] {
      let port =
        switch self {
        case .expired: servers.postfix.expiredPort
        case .wrongName: servers.postfix.wrongNamePort
        case .unknownIssuer: servers.postfix.port
        }
      let trust = self == .unknownIssuer ? [] : ["--ca-file", servers.authority]
      return trust + ["localhost:\(port)"]
    }
  }

  @Test(arguments: Flaw.allCases)
  func yesGoesOn(flaw: Flaw) async throws {
    let home = try TemporaryFolder()
    let terminal = try await question(about: flaw, home: home)
    terminal.send("y\n")
    let secured = try await terminal.output.read(through: "\nC: ")
    #expect(secured.contains("TLSv1.3"))
    #expect(secured.contains("NOT verified"))
    terminal.send("EHLO me.example\n")
    #expect(try await terminal.output.read(through: "\nC: ").contains("AUTH PLAIN LOGIN"))
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(0))

    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await ShownSession(of: file, home: home)
    let tls = try #require(shown.summary.tls)
    #expect(tls.accepted == true)
    #expect(tls.verify == flaw.recorded)
    #expect(shown.exchanges.suffix(2) == ["EHLO me.example 250", "QUIT 221"])
  }

  @Test(arguments: Flaw.allCases, ["n", "", "No", "whatever"])
  func anythingElseDoesNot(flaw: Flaw, answer: String) async throws {
    let home = try TemporaryFolder()
    let terminal = try await question(about: flaw, home: home)
    if answer == "whatever" {
      terminal.send("\(answer)\n")
      try await terminal.output.read(through: "[y/N] ")
    }
    terminal.send(answer == "whatever" ? "n\n" : "\(answer)\n")
    #expect(try await terminal.ended() == .exited(77))
    let said = try await terminal.output.readToEnd()
    #expect(said.contains("ehlo: TLS with localhost port "))
    #expect(said.contains(flaw.reason))

    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    let shown = try await ShownSession(of: file, home: home)
    #expect(shown.summary.tls == nil)
    #expect(shown.exchanges.last == "STARTTLS 220")
    #expect(shown.objects.last?.kind == "close")
  }

  /// The end of input is no yes.
  @Test func controlDIsNo() async throws {
    let terminal = try await question(about: .expired, home: try TemporaryFolder())
    terminal.endInput()
    #expect(try await terminal.ended() == .exited(77))
  }

  @Test(arguments: Flaw.allCases)
  func nobodyIsAskedWhereNobodyTypes(flaw: Flaw) async throws {
    let servers = try await Servers.running
    for command in [["connect", "--plain"], ["run"]] {
      let outcome = try await Program.ehlo(
        command + flaw.arguments(servers), home: try TemporaryFolder()
      ).run(input: "EHLO me.example\nSTARTTLS\nEHLO me.example\nQUIT\n")
      outcome.expectSentence(77, [flaw.reason, "--ca-file"])
    }
  }

  @Test(arguments: Flaw.allCases, ["warn", "skip"])
  func aFlagLetsItPass(flaw: Flaw, policy: String) async throws {
    let servers = try await Servers.running
    let outcome = try await Program.ehlo(
      ["run", "--verify", policy] + flaw.arguments(servers), home: try TemporaryFolder()
    ).run(input: "EHLO me.example\n:tls\nEHLO me.example\nQUIT\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("AUTH PLAIN LOGIN"))
    #expect(outcome.output.contains("NOT verified"))
  }

  /// TLS from the first octet has its question before the greeting.
  @Test func implicitTLSIsVerifiedToo() async throws {
    let servers = try await Servers.running
    let target = "smtps://localhost:\(servers.postfix.tlsPort)"
    let trusted = try await Program.ehlo(
      ["run", "--ca-file", servers.authority, target], home: try TemporaryFolder()
    ).run(input: "EHLO me.example\n")
    #expect(trusted.status == .exited(0), "\(trusted)")
    #expect(trusted.output.contains("verified"))
    let untrusted = try await Program.ehlo(["run", target], home: try TemporaryFolder())
      .run(input: "EHLO me.example\n")
    untrusted.expectSentence(77, [Flaw.unknownIssuer.reason])
  }

  /// A terminal at the question.
  private func question(about flaw: Flaw, home: TemporaryFolder) async throws -> RunningProgram {
    let servers = try await Servers.running
    let terminal = try Program.ehlo(
      ["connect", "--plain"] + flaw.arguments(servers), home: home
    ).startInTerminal(columns: 120)
    try await terminal.output.read(through: "\nC: ")
    terminal.send("EHLO me.example\n")
    try await terminal.output.read(through: "\nC: ")
    terminal.send(":tls\n")
    let question = try await terminal.output.read(through: "[y/N] ")
    #expect(question.contains("certificate cannot be trusted"))
    #expect(question.contains(flaw.words))
    return terminal
  }
}
