/// A client that says what a test types, and nothing of its own.
final class TypedClient: Sendable {
  private let program: RunningProgram

  /// Connects to a port of this machine.
  init(port: Int) throws {
    program = try Program.shell(
      "exec 3<>/dev/tcp/127.0.0.1/\(port); cat <&3 & cat >&3; kill $!"
    ).start()
  }

  /// Says a line.
  func say(_ line: String) { program.send(line + "\r\n") }

  /// Waits until the server has said this, and gives back all that it has said before and with it.
  @discardableResult
  func hear(_ text: String) async throws -> String {
    try await program.output.read(through: text)
  }

  /// All that the server has said so far.
  var heard: String { program.output.text }

  /// Hangs up.
  func leave() { program.endInput() }
}
