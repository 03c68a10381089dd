import Testing

/// Logging in at real servers, by every mechanism that they offer and the program can compute.
@Suite struct MechanismTests {
  enum Server: String, CaseIterable, Sendable {
    case postfix, exim, openSMTPD, dovecot, practice

    /// What it offers under TLS.
    var mechanisms: [String] {
      switch self {
      case .postfix: ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]
      case .exim: ["PLAIN", "LOGIN", "CRAM-MD5"]
      case .openSMTPD: ["PLAIN", "LOGIN"]
      case .dovecot:
        [
          "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER",
        ]
      case .practice:
        [
          "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS",
          "SCRAM-SHA-256-PLUS", "XOAUTH2", "OAUTHBEARER", "ANONYMOUS",
        ]
      }
    }
  }

  @Test(
    arguments: Server.allCases.flatMap { server in server.mechanisms.map { (server, $0) } })
  func logsIn(server: Server, mechanism: String) async throws {
    let outcome = try await Self.run(server, mechanism, script: ":auth \(mechanism)\nQUIT\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("S: ✓ 235"), "\(outcome)")
    let isMutual = mechanism.hasPrefix("SCRAM-")
    #expect(outcome.output.contains("the server's proof is right") == isMutual)
  }

  /// Where none is named, the strongest mechanism is taken.
  @Test(arguments: [
    (Server.exim, "CRAM-MD5"), (.openSMTPD, "PLAIN"), (.dovecot, "SCRAM-SHA-256"),
    (.practice, "SCRAM-SHA-256-PLUS"),
  ])
  func takesTheStrongest(server: Server, mechanism: String) async throws {
    let outcome = try await Self.run(server, mechanism, script: ":auth\nQUIT\n")
    #expect(
      outcome.output.contains("C:   AUTH \(mechanism) [secret")
        || outcome.output.contains("C:   AUTH \(mechanism)\n"), "\(outcome)")
    #expect(outcome.output.contains("S: ✓ 235"), "\(outcome)")
  }

  /// A wrong password is refused with 535, and the session goes on.
  @Test(
    arguments: Server.allCases.flatMap { server in
      server.mechanisms.filter { $0 != "ANONYMOUS" }.map { (server, $0) }
    })
  func aWrongPasswordIsRefused(server: Server, mechanism: String) async throws {
    let outcome = try await Self.run(
      server, mechanism, password: "wrong", script: ":auth \(mechanism)\nNOOP\nQUIT\n")
    #expect(outcome.status == .exited(77), "\(outcome)")
    #expect(outcome.output.contains("S: ✗ 535"), "\(outcome)")
    #expect(outcome.output.contains("C:   NOOP"), "\(outcome)")
  }

  /// EXTERNAL: the certificate says who one is.
  @Test func logsInByCertificate() async throws {
    let servers = try await Servers.running
    let certificate = servers.clientCertificate
    let outcome = try await Program.ehlo(
      [
        "run", "--ca-file", servers.authority, "--client-cert", certificate, "--client-key",
        certificate, "--user", "alice@example.test", "smtps://localhost:\(servers.exim.tlsPort)",
      ], home: try TemporaryFolder()
    ).run(input: "EHLO me.example\n:auth EXTERNAL\nQUIT\n")
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("S: ✓ 235"), "\(outcome)")
  }

  /// A session up to STARTTLS and the second EHLO, and what the script says from there.
  private static func run(
    _ server: Server, _ mechanism: String, password: String? = nil, script: String
  ) async throws -> Outcome {
    let servers = try await Servers.running
    var user = servers.user
    var right = servers.password
    let target: String
    switch server {
    case .postfix: target = "localhost:\(servers.postfix.port)"
    case .exim: target = "localhost:\(servers.exim.port)"
    case .openSMTPD: target = "localhost:\(servers.openSMTPD.port)"
    case .dovecot:
      target = "localhost:\(servers.dovecot.submissionPort)"
      if mechanism.contains("OAUTH") { right = servers.dovecot.token }
    case .practice:
      (user, right) = ("alice", "practice")
      target = "practice:"
    }
    var program = try Program.ehlo(
      ["run", "--ca-file", servers.authority, "--user", user, target],
      home: try TemporaryFolder())
    program.environment["EHLO_PASSWORD"] = password ?? right
    return try await program.run(
      input: "EHLO me.example\n:tls\nEHLO me.example\n" + script)
  }
}
