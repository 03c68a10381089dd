/// `ehlo serve --scenario …` on a port of its own choice.
struct PracticeProcess: Sendable {
  private let process: ListeningProcess

  var port: Int { process.port }
  var program: RunningProgram { process.program }

  init(
    _ arguments: [String] = [], scenario: String = "standard", home: TemporaryFolder
  ) async throws {
    process = try await ListeningProcess(
      ["serve", "--scenario", scenario] + arguments, home: home)
  }
}
