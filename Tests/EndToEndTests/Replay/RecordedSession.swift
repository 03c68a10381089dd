/// A session that was recorded with Postfix: STARTTLS, a login, a message, a refused recipient.
struct RecordedSession: Sendable {
  let session: WholeSession
  let home: TemporaryFolder
  private let authority: String

  /// Records it in `session.ehlo`.
  init(at servers: Servers) async throws {
    session = WholeSession(login: .computedFromVariable, secret: servers.secret)
    home = try TemporaryFolder()
    authority = servers.authority
    try home.write(session.script, to: "script")
    let outcome = try await session.program(
      ["run", "--record", "session.ehlo", "TARGET", "script"], server: servers.postfix.port,
      authority: authority, home: home
    ).run()
    guard outcome.status == .exited(0) else {
      throw HarnessError.notStarted("the recorded session", said: "\(outcome)")
    }
  }

  /// Replays it to a port of this machine, with the credentials.
  func replay(to port: Int, _ options: [String] = []) async throws -> Outcome {
    try await session.program(
      ["replay", "session.ehlo", "--to", "TARGET"] + options, server: port, authority: authority,
      home: home
    ).run()
  }

  /// Replays it without anybody who could log in.
  func replayWithoutCredentials(to port: Int, _ options: [String] = []) async throws -> Outcome {
    try await Program.ehlo(
      ["replay", "session.ehlo", "--to", "smtp://localhost:\(port)", "--ca-file", authority]
        + options, home: home
    ).run()
  }
}
