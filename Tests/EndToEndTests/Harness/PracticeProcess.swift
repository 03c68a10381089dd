/// `ehlo serve --scenario …` on a port of its own choice.
final class PracticeProcess: Sendable {
  let port: Int
  let program: RunningProgram

  init(
    _ arguments: [String] = [], scenario: String = "standard", home: TemporaryFolder
  ) async throws {
    program = try Program.ehlo(
      ["serve", "--scenario", scenario, "--listen", "127.0.0.1:0"] + arguments, home: home
    ).start()
    let line = try await program.output.read(through: "\n")
    guard let match = line.wholeMatch(of: /listening on 127\.0\.0\.1:(\d+)\n/),
      let port = Int(match.1)
    else { throw HarnessError.notStarted("ehlo serve", said: line) }
    self.port = port
  }
}
