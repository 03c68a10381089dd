import Testing

/// Every mechanism that a real server offers lets the right one in, and nobody else.
@Suite struct MechanismTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let server: String
    /// Empty for the best one.
    let mechanism: String
    /// The mechanism that is to be seen.
    var chosen: String?

    var testDescription: String { "\(server) \(mechanism)" }
  }

  static let cases =
    ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]
    .map { Case(server: "dovecot", mechanism: $0) }
    + ["PLAIN", "LOGIN", "CRAM-MD5"].map { Case(server: "exim", mechanism: $0) }
    + ["PLAIN", "LOGIN"].map { Case(server: "opensmtpd", mechanism: $0) }
    + ["PLAIN", "LOGIN"].map { Case(server: "postfix", mechanism: $0) }
    + [
      Case(server: "dovecot", mechanism: "", chosen: "SCRAM-SHA-256"),
      Case(server: "exim", mechanism: "", chosen: "CRAM-MD5"),
      Case(server: "opensmtpd", mechanism: "", chosen: "PLAIN"),
    ]

  private static func port(of server: String) async throws -> Int {
    let servers = try await Servers.running
    let ports = [
      "dovecot": servers.dovecot.submissionPort, "exim": servers.exim.port,
      "opensmtpd": servers.openSMTPD.port, "postfix": servers.postfix.submissionPort,
    ]
    return try #require(ports[server])
  }

  private static func run(
    _ login: Case, password: String, options: [String] = []
  ) async throws -> Outcome {
    let servers = try await Servers.running
    let port = try await port(of: login.server)
    var program = try Program.ehlo(
      ["run", "--ca-file", servers.authority, "--user", servers.user] + options + [
        "127.0.0.1:\(port)"
      ], home: try TemporaryFolder())
    program.environment["EHLO_PASSWORD"] = password
    return try await program.run(input: ":ehlo\n:tls\n:ehlo\n:auth \(login.mechanism)\n")
  }

  @Test(arguments: cases)
  func theRightPasswordLetsIn(login: Case) async throws {
    let outcome = try await Self.run(login, password: try await Servers.running.password)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.output.contains("AUTH \(login.chosen ?? login.mechanism)"))
    #expect(outcome.output.contains("✓ 235"))
    let isMutual = (login.chosen ?? login.mechanism).hasPrefix("SCRAM-")
    #expect(outcome.output.contains("the server's proof is right") == isMutual)
  }

  @Test(arguments: cases)
  func aWrongOneDoesNot(login: Case) async throws {
    let outcome = try await Self.run(login, password: "wrong")
    #expect(outcome.status == .exited(77), "\(outcome)")
    #expect(!outcome.output.contains("235"))
  }

  @Test(arguments: ["XOAUTH2", "OAUTHBEARER"])
  func aTokenLetsIn(mechanism: String) async throws {
    let login = Case(server: "dovecot", mechanism: mechanism)
    let right = try await Self.run(login, password: try await Servers.running.dovecot.token)
    #expect(right.status == .exited(0), "\(right)")
    #expect(right.output.contains("✓ 235"))
    // The refusal's reason comes first, and is answered.
    let wrong = try await Self.run(login, password: "stale")
    #expect(wrong.status == .exited(77), "\(wrong)")
    #expect(wrong.output.contains("334 "))
  }

  /// Exim wants the name that the certificate has among its mail addresses.
  @Test(arguments: [("alice@example.test", true), ("bob@example.test", false)])
  func aCertificateLetsItsOwnerIn(user: String, isOwner: Bool) async throws {
    let servers = try await Servers.running
    let outcome = try await Program.ehlo(
      [
        "run", "--ca-file", servers.authority, "--client-cert", servers.clientCertificate,
        "--user", user, "127.0.0.1:\(servers.exim.port)",
      ], home: try TemporaryFolder()
    ).run(input: ":ehlo\n:tls\n:ehlo\n:auth external\n")
    #expect(outcome.output.contains("AUTH EXTERNAL"), "\(outcome)")
    #expect(outcome.output.contains("✓ 235") == isOwner)
  }
}
