import Testing

/// That the real servers are what the other tests take them for, seen through another client.
@Suite struct ServersTests {
  @Test(arguments: ["postfix", "aiosmtpd", "exim", "opensmtpd", "dovecot"])
  func aKnownClientDelivers(server: String) async throws {
    let servers = try await Servers.running
    let ports = [
      "postfix": servers.postfix.submissionPort, "aiosmtpd": servers.aiosmtpd.port,
      "exim": servers.exim.port, "opensmtpd": servers.openSMTPD.port,
      "dovecot": servers.dovecot.submissionPort,
    ]
    let mark = "mark-\(server)-\(UInt64.random(in: 0...UInt64.max))"
    let swaks = try await Self.swaks([
      "--port", "\(try #require(ports[server]))", "--tls", "--auth", "PLAIN",
      "--auth-user", servers.user, "--auth-password", servers.password,
      "--to", "bob@example.test,nobody@example.test", "--body", mark,
    ])
    // Exim and OpenSMTPD take all recipients of those that have logged in.
    if !["exim", "opensmtpd"].contains(server) { #expect(swaks.contains("550 5.1.1")) }
    try await eventually("the delivery of \(mark)") {
      switch server {
      case "postfix", "dovecot": servers.postfix.mailbox(of: "bob").holds(mark)
      case "exim": servers.exim.mailbox(of: "bob").holds(mark)
      case "opensmtpd": servers.openSMTPD.mailbox.holds(mark)
      default:
        try servers.aiosmtpd.messages().contains { message in
          String(decoding: message.content, as: UTF8.self).contains(mark)
            && message.to == ["bob@example.test"] && message.authenticated && message.tls
        } ? true : nil
      }
    }
  }

  /// By LMTP each recipient has a reply of its own behind the message.
  @Test func aKnownClientDeliversByLMTP() async throws {
    let dovecot = try await Servers.running.dovecot
    let mark = "mark-lmtp-\(UInt64.random(in: 0...UInt64.max))"
    let swaks = try await Self.swaks([
      "--protocol", "LMTP", "--port", "\(dovecot.lmtpPort)",
      "--to", "bob@example.test,full@example.test", "--body", mark,
    ])
    #expect(swaks.contains("552 5.2.2"))
    try await eventually("the delivery of \(mark)") { dovecot.mailbox(of: "bob").holds(mark) }
  }

  private static func swaks(_ arguments: [String]) async throws -> String {
    let outcome = try await Program(
      "/usr/bin/swaks", ["--server", "127.0.0.1", "--from", "alice@example.test"] + arguments
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome.output)\(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: [
    ("server", "Verify return code: 0 (ok)"),
    ("expired", "certificate has expired"),
    ("wrong name", "hostname mismatch"),
  ])
  func theCertificatesAreWhatTheirNamesSay(which: String, verdict: String) async throws {
    let servers = try await Servers.running
    let ports = [
      "server": servers.postfix.port, "expired": servers.postfix.expiredPort,
      "wrong name": servers.postfix.wrongNamePort,
    ]
    let port = try #require(ports[which])
    let client = try await Program.shell(
      """
      openssl s_client -connect 127.0.0.1:\(port) -starttls smtp -CAfile \(servers.authority) \
      -verify_hostname localhost
      """
    ).run(input: "QUIT\n")
    #expect(client.output.contains(verdict), "\(client.output)\(client.errors)")
  }
}
