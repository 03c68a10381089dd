import Testing

/// Other clients deliver to Postfix through the proxy, and nothing changes on the way.
@Suite struct ProxyDeliveryTests {
  private static let message = """
    From: Alice <alice@example.test>
    To: Bob <bob@example.test>
    Subject: Through the proxy

    .a line that starts with a dot
    the end

    """

  private static func proxy(
    to target: String, _ arguments: [String] = [], home: TemporaryFolder
  ) async throws -> ListeningProcess {
    try await ListeningProcess(["proxy", "--to", target, "--once"] + arguments, home: home)
  }

  @Test(arguments: ServedClient.allCases)
  func clientsDeliverToPostfix(client: ServedClient) async throws {
    let home = try TemporaryFolder()
    let servers = try await Servers.running
    let mark = "mark-\(UInt64.random(in: 0...UInt64.max))"
    try home.write(Self.message + mark + "\n", to: "message")
    let proxy = try await Self.proxy(
      to: "localhost:\(servers.postfix.submissionPort)",
      ["--ca-file", servers.authority, "--sessions", "seen"], home: home)
    let outcome = try await client.program(
      port: proxy.port, home: home, user: servers.user, password: servers.password
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(try await proxy.program.ended() == .exited(0))
    let delivered = try await eventually("the message") {
      servers.postfix.mailbox(of: "bob").messages.first { $0.contains(mark) }
    }
    #expect(delivered.contains("\n.a line that starts with a dot\nthe end\n\(mark)\n"))
    let name = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    #expect(!(try home.read(name).contains(servers.password)))
    let shown = try await ShownSession(of: name, home: home)
    #expect(
      shown.exchanges.map { $0.uppercased() }.first { !$0.hasPrefix("EHLO") } == "STARTTLS 220")
    #expect(shown.all("tls").count == 1)
    #expect(shown.summary.messages == 1)
    let printed = try await proxy.program.output.readToEnd()
    #expect(printed.contains("\n1| "))
    #expect(!printed.contains(servers.password))
  }

  /// The server's certificate has expired: the client hears that there is no TLS, and no yes.
  @Test func aServerThatIsNotTrustedGivesNoTLS() async throws {
    let home = try TemporaryFolder()
    let servers = try await Servers.running
    try home.write(Self.message, to: "message")
    let proxy = try await Self.proxy(
      to: "localhost:\(servers.postfix.expiredPort)", ["--ca-file", servers.authority], home: home)
    let outcome = try await Program.ehlo(
      ["run", "127.0.0.1:\(proxy.port)", "--verify", "skip"], home: home
    ).run(input: "EHLO me.example\nSTARTTLS\n")
    #expect(outcome.output.contains("454 4.7.0 "), "\(outcome)")
    #expect(try await proxy.program.ended() == .exited(77))
    #expect(try await proxy.program.errors.readToEnd().contains("expired"))
  }

  @Test func aServerThatIsNotThereIsSaidToBoth() async throws {
    let home = try TemporaryFolder()
    // Bound, and nobody listens there.
    let (taken, port) = try Descriptor.boundToLoopback()
    defer { withExtendedLifetime(taken) {} }
    let proxy = try await Self.proxy(to: "127.0.0.1:\(port)", home: home)
    let outcome = try await Program.ehlo(["run", "127.0.0.1:\(proxy.port)"], home: home).run()
    #expect(outcome.output.contains("421 4.4.1 "), "\(outcome)")
    #expect(try await proxy.program.ended() == .exited(69))
    #expect(try await proxy.program.errors.readToEnd().contains("ehlo: session 1: "))
  }

  /// Ten clients at a time, each with fifty kilobytes.
  @Test func manyAreCarriedAtOnce() async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(["--expect", "30", "--timeout", "300"], home: home)
    let proxy = try await ListeningProcess(
      ["proxy", "--to", "127.0.0.1:\(server.port)", "--quiet", "--no-record"], home: home)
    let source = try await Program(
      "/usr/sbin/smtp-source",
      [
        "-s", "10", "-m", "30", "-l", "51200", "-f", "alice@practice.test",
        "-t", "bob@practice.test", "127.0.0.1:\(proxy.port)",
      ]
    ).run()
    #expect(source.status == .exited(0), "\(source.errors)")
    #expect(try await server.program.ended() == .exited(0))
    proxy.program.kill(15)
    #expect(try await proxy.program.ended() == .killed(signal: 15))
    #expect(proxy.program.output.text == "listening on 127.0.0.1:\(proxy.port)\n")
  }
}
