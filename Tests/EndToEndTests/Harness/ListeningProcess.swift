/// The program where it listens, on a port of its own choice.
final class ListeningProcess: Sendable {
  let port: Int
  let program: RunningProgram

  /// Starts a subcommand that takes `--listen`.
  init(_ arguments: [String], home: TemporaryFolder) async throws {
    program = try Program.ehlo(arguments + ["--listen", "127.0.0.1:0"], home: home).start()
    let line = try await program.output.read(through: "\n")
    guard let match = line.wholeMatch(of: /listening on 127\.0\.0\.1:(\d+)\n/),
      let port = Int(match.1)
    else { throw HarnessError.notStarted("ehlo \(arguments)", said: line + program.errors.text) }
    self.port = port
  }
}
