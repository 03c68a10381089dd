import Testing

/// That the real servers are what the other tests take them for, seen through another client.
@Suite struct ServersTests {
  @Test(arguments: ["postfix", "aiosmtpd"])
  func aKnownClientDelivers(server: String) async throws {
    let servers = try await Servers.running
    let port = server == "postfix" ? servers.postfix.submissionPort : servers.aiosmtpd.port
    let mark = "mark-\(server)-\(UInt64.random(in: 0...UInt64.max))"
    let swaks = try await Program(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(port)", "--tls", "--auth", "PLAIN",
        "--auth-user", servers.user, "--auth-password", servers.password,
        "--from", "alice@example.test", "--to", "bob@example.test,nobody@example.test",
        "--body", mark,
      ]
    ).run()
    #expect(swaks.status == .exited(0), "\(swaks.output)\(swaks.errors)")
    #expect(swaks.output.contains("550 5.1.1"))
    try await eventually("the delivery of \(mark)") {
      server == "postfix"
        ? servers.postfix.mailbox(of: "bob").first { $0.contains(mark) }
        : try servers.aiosmtpd.messages().first { message in
          String(decoding: message.content, as: UTF8.self).contains(mark)
            && message.to == ["bob@example.test"] && message.authenticated && message.tls
        }.map { _ in mark }
    }
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
