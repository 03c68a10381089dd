import Glibc

@testable import ExplorerApp

/// An output that is kept, and that others can wait for.
final class CapturedOutput: Sendable {
  /// What is written to.
  let output: Output
  private let file: TemporaryFolder
  private let descriptor: Int32

  init() throws {
    file = try TemporaryFolder()
    descriptor = open(file.path("output"), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Peer.Failure("open") }
    output = Output(descriptor: descriptor)
  }

  deinit { close(descriptor) }

  /// What was written so far.
  var text: String {
    get throws { String(decoding: try file.read("output"), as: UTF8.self) }
  }

  /// Waits until `words` were written.
  func wait(for words: String) async throws {
    while try !text.contains(words) {
      try Task.checkCancellation()
      await Task.yield()
    }
  }
}
