import Testing

/// A whole session with each real server, by `run` and in line mode: what was shown and recorded is
/// what the server received and logged.
@Suite struct WholeSessionTests {
  enum Server: String, CaseIterable, Sendable {
    case postfix
    case aiosmtpd
  }

  @Test(arguments: Server.allCases, WholeSession.Login.allCases)
  func runHoldsAWholeSession(server: Server, login: WholeSession.Login) async throws {
    let servers = try await Servers.running
    let session = WholeSession(login: login, secret: servers.secret)
    let home = try TemporaryFolder()
    try home.write(session.script, to: "script")
    let outcome = try await session.program(
      ["run", "--record", "session.ehlo", "TARGET", "script"], server: servers.port(of: server),
      authority: servers.authority, home: home
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors == "")

    let shown = try await ShownSession(of: "session.ehlo", home: home)
    #expect(shown.exchanges == session.exchanges)
    let recording = try home.read("session.ehlo")
    #expect(!servers.secret.isIn(recording))
    #expect(!servers.secret.isIn(outcome.output))
    // What the screen said is what the recording says.
    let text = try await Program.ehlo(["show", "session.ehlo"], home: home).run()
    #expect(text.output == outcome.output)
    try await hold(shown, recording, session, content: session.message, against: server)
  }

  @Test(arguments: Server.allCases, WholeSession.Login.allCases)
  func lineModeHoldsAWholeSession(server: Server, login: WholeSession.Login) async throws {
    let servers = try await Servers.running
    let session = WholeSession(login: login, secret: servers.secret)
    let home = try TemporaryFolder()
    let outcome = try await session.program(
      ["connect", "--plain", "TARGET"], server: servers.port(of: server),
      authority: servers.authority, home: home
    ).run(input: session.typed)
    #expect(outcome.status == .exited(0), "\(outcome)")
    #expect(outcome.errors == "")
    // Behind each reply come the state and what may be sent next.
    #expect(outcome.output.contains("\n[greeted] next: EHLO "))
    #expect(outcome.output.contains("\n[rcpt] next: DATA"))

    let file = try #require(try home.files().first { $0.hasSuffix(".ehlo") })
    #expect(file.hasPrefix(".local/state/ehlo/sessions/"))
    #expect(file.hasSuffix("-localhost.ehlo"))
    let shown = try await ShownSession(of: file, home: home)
    #expect(shown.exchanges == session.exchanges)
    let recording = try home.read(file)
    #expect(!servers.secret.isIn(recording))
    #expect(!servers.secret.isIn(outcome.output))
    try await hold(shown, recording, session, content: session.typedMessage, against: server)
  }

  /// The other way round: were secrets kept, the tests above would find them.
  @Test(arguments: WholeSession.Login.allCases)
  func keptSecretsAreFound(login: WholeSession.Login) async throws {
    let servers = try await Servers.running
    let session = WholeSession(login: login, secret: servers.secret)
    let home = try TemporaryFolder()
    try home.write(session.script, to: "script")
    let outcome = try await session.program(
      ["run", "--keep-secrets", "--record", "session.ehlo", "TARGET", "script"],
      server: servers.postfix.port, authority: servers.authority, home: home
    ).run()
    #expect(outcome.status == .exited(0), "\(outcome)")
    let recording = try home.read("session.ehlo")
    #expect(recording.contains("\"secrets\":\"kept\""))
    #expect(servers.secret.isIn(recording))
    #expect(servers.secret.isIn(outcome.output))
  }

  private func hold(
    _ shown: ShownSession, _ recording: String, _ session: WholeSession, content: [String],
    against server: Server
  ) async throws {
    let message = try #require(shown.all("message").first)
    // A tab is visible where people read it.
    let readable = content.dropLast().map { $0.replacing("\t", with: "\\x09") }
    #expect(message.text == readable.joined(separator: "\n") + "\n")
    let stuffed = content.map { $0.hasPrefix(".") ? "." + $0 : $0 }
    #expect(message.octets == stuffed.map { $0.utf8.count + 2 }.reduce(0, +))
    #expect(shown.objects.last?.kind == "close")
    #expect(shown.summary.messages == 1)
    let tls = try #require(shown.summary.tls)
    #expect(tls.verify == "ok")
    switch server {
    case .postfix:
      try await PostfixWitness(of: session, recording: recording).confirm(shown, content: content)
    case .aiosmtpd:
      try await AiosmtpdWitness(of: session, recording: recording).confirm(shown, content: content)
    }
  }
}

extension Servers {
  /// Whom both know, with the password.
  var secret: Secret { Secret(user: user, password: password) }

  /// The port of a server that offers STARTTLS and, behind it, AUTH.
  func port(of server: WholeSessionTests.Server) -> Int {
    switch server {
    case .postfix: postfix.submissionPort
    case .aiosmtpd: aiosmtpd.submissionPort
    }
  }
}
