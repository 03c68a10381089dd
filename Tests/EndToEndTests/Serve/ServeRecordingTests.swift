import Testing

/// A session with Postfix, recorded and then served to other clients.
@Suite struct ServeRecordingTests {
  private static let message = """
    From: Alice <alice@example.test>
    To: Bob <bob@example.test>
    Subject: Served

    .a line that starts with a dot
    the end

    """

  /// A home with `message` in it, and `session.ehlo`: a delivery with STARTTLS and AUTH PLAIN.
  private static func recorded() async throws -> TemporaryFolder {
    let home = try TemporaryFolder()
    let servers = try await Servers.running
    try home.write(message, to: "message")
    var run = try Program.ehlo(
      [
        "run", "--record", "session.ehlo", "--ca-file", servers.authority, "--user", servers.user,
        "localhost:\(servers.postfix.submissionPort)",
      ], home: home)
    run.environment["EHLO_PASSWORD"] = servers.password
    let outcome = try await run.run(
      input: """
        EHLO me.example
        :tls
        EHLO me.example
        :auth plain
        MAIL FROM:<alice@example.test>
        RCPT TO:<bob@example.test>
        DATA
        Subject: recorded

        hello
        .

        """)
    #expect(outcome.status == .exited(0), "\(outcome)")
    return home
  }

  @Test(arguments: ServedClient.allCases)
  func otherClientsDeliver(client: ServedClient) async throws {
    let home = try await Self.recorded()
    let server = try await ListeningProcess(
      ["serve", "session.ehlo", "--once", "--maildir", "mail"], home: home)
    let outcome = try await client.program(port: server.port, home: home).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    let status = try await server.program.ended()
    let said = try await server.program.errors.readToEnd()
    #expect(said == "")
    #expect(status == .exited(0))
    let mail = Maildir(path: "\(home.path)/mail").messages
    #expect(mail.count == 1)
    let text = try #require(mail.first)
    #expect(
      text.hasPrefix("Return-Path: <alice@example.test>\r\nDelivered-To: <bob@example.test>\r\n"))
    #expect(text.contains("\r\n\r\n.a line that starts with a dot\r\nthe end\r\n"))
  }

  @Test func whatIsMissingIsTold() async throws {
    let home = try await Self.recorded()
    let server = try await ListeningProcess(
      ["serve", "session.ehlo", "--once"], home: home)
    let client = try await Program.ehlo(["run", "127.0.0.1:\(server.port)"], home: home).run(
      input: "EHLO me\nVRFY bob\n")
    #expect(client.status == .exited(1))
    #expect(client.output.contains("503 5.5.1 This was not recorded"))
    #expect(try await server.program.ended() == .exited(1))
    let said = try await server.program.errors.readToEnd()
    #expect(said.contains("session 1: not recorded: VRFY bob\n"))
    #expect(said.contains("session 1: never asked: STARTTLS\n"))
    #expect(said.contains("session 1: never asked: AUTH PLAIN\n"))
    #expect(said.contains("session 1: never asked: a message\n"))
    #expect(said.hasSuffix("something recorded was never asked.\n"))
  }

  @Test func whatCannotBeServedIsSaid() async throws {
    let home = try TemporaryFolder()
    try home.write("C: EHLO me\nC: QUIT\n", to: "client.txt")
    let outcome = try await Program.ehlo(["serve", "client.txt"], home: home).run()
    #expect(outcome.status == .exited(65))
    #expect(outcome.errors.contains("client.txt") && outcome.errors.contains("server"))
    let missing = try await Program.ehlo(["serve", "nothing.ehlo"], home: home).run()
    #expect(missing.status == .exited(66))
  }

  @Test(arguments: [
    ["a.ehlo", "--scenario", "standard"], ["--loose"], ["--timeout", "3"],
    ["--expect", "1", "--once"], ["--expect", "0"], ["--timeout", "0", "--expect", "1"],
  ])
  func optionsThatDoNotGoTogether(arguments: [String]) async throws {
    let outcome = try await Program.ehlo(["serve"] + arguments, home: try TemporaryFolder()).run()
    #expect(outcome.status == .exited(64))
    #expect(outcome.errors.contains("--"))
  }
}
