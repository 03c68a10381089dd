import Foundation

/// A program with its arguments, environment and folder, ready to be started.
struct Program: Sendable {
  var path: String
  var arguments: [String]
  var environment: [String: String]
  var folder: String
  /// A folder that it needs and that stays as long as it does.
  var home: TemporaryFolder?

  /// Any program. It sees the PATH of the tests and nothing else of their environment.
  init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:],
    folder: String = "/"
  ) {
    self.path = path
    self.arguments = arguments
    self.folder = folder
    self.environment = environment
    self.environment["LC_ALL"] = environment["LC_ALL"] ?? "C.UTF-8"
    self.environment["PATH"] =
      environment["PATH"] ?? ProcessInfo.processInfo.environment["PATH"]
      ?? "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"
  }

  /// A command line for bash.
  static func shell(_ command: String, environment: [String: String] = [:], folder: String = "/")
    -> Program
  {
    Program("/bin/bash", ["-c", command], environment: environment, folder: folder)
  }

  /// The product, at home in `home`: its recordings and configuration are there and nowhere else.
  static func ehlo(_ arguments: [String], home: TemporaryFolder) throws -> Program {
    let path = ehloPath
    guard access(path, X_OK) == 0 else { throw HarnessError.noProgram(path) }
    var program = Program(path, arguments, environment: ["HOME": home.path], folder: home.path)
    program.home = home
    return program
  }

  /// `EHLO_BINARY`, or the one that was built beside the tests.
  static var ehloPath: String {
    if let given = ProcessInfo.processInfo.environment["EHLO_BINARY"] { return given }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "ehlo").path
  }

  /// Starts it, gives it `input` and its end, and waits until it is done.
  func run(input: String = "", within deadline: Deadline = .usual) async throws -> Outcome {
    try await run(input: [UInt8](input.utf8), within: deadline)
  }

  /// Starts it, gives it `input` and its end, and waits until it is done.
  func run(input: [UInt8], within deadline: Deadline = .usual) async throws -> Outcome {
    try await Turnstile.programs.pass {
      let running = try start()
      running.send(input)
      running.endInput()
      let status = try await running.ended(within: deadline)
      return Outcome(
        status: status,
        output: try await running.output.readToEnd(within: deadline),
        errors: try await running.errors.readToEnd(within: deadline))
    }
  }
}
