import Foundation

/// A tmux server that belongs to one window, and what one says to it. It ends, with all that runs
/// in it, when the window lets go of it.
final class TerminalServer: Sendable {
  /// Where it listens.
  let socket: String

  /// Its process.
  let process: pid_t
  private let folder: TemporaryFolder

  /// Starts the server with its first window.
  ///
  /// - Parameters:
  ///   - folder: Where its socket, configuration and answers lie.
  ///   - configuration: The path of its configuration.
  ///   - window: What `new-session` is told of the first window.
  ///   - isUTF8: Whether the terminal around it takes more than ASCII.
  init(
    in folder: TemporaryFolder, configuration: String, window: [String], isUTF8: Bool
  ) async throws {
    self.folder = folder
    let socket = "\(folder.path)/terminal"
    self.socket = socket
    let answer = try await Self.say(
      ["-f", configuration, "new-session", "-P", "-F", "#{pid}", "-d"] + window,
      to: socket, in: folder, isUTF8: isUTF8)
    let number = answer.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let process = pid_t(number), process > 1 else {
      throw HarnessError.notStarted("tmux", said: answer)
    }
    self.process = process
  }

  // By its number, not through its socket: that one lies in a folder that goes as well.
  deinit { kill(process, SIGTERM) }

  /// Says a command, and gives back the answer.
  @discardableResult
  func say(_ arguments: [String]) async throws -> String {
    try await Self.say(arguments, to: socket, in: folder, isUTF8: true)
  }

  private static func say(
    _ arguments: [String], to socket: String, in folder: TemporaryFolder, isUTF8: Bool
  ) async throws -> String {
    // Its server keeps the descriptors that it was started with, so it gets a file.
    let output = "\(folder.path)/output"
    let words = ["tmux", isUTF8 ? "-u" : "", "-S", socket].filter { !$0.isEmpty } + arguments
    let command = words.map(\.quotedForShell).joined(separator: " ")
    let outcome = try await Program.shell("\(command) > \(output) < /dev/null").run()
    guard outcome.status == .exited(0) else {
      throw HarnessError.notStarted("tmux \(arguments)", said: outcome.errors)
    }
    return try folder.read("output")
  }
}
