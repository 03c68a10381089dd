import Glibc

@testable import ExplorerApp

/// A pipe that a test writes to while the program reads it.
final class InputPipe: Sendable {
  /// What the program reads.
  let descriptor: Int32
  private let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Peer.Failure("pipe") }
    (descriptor, writing) = (ends[0], ends[1])
  }

  /// Types octets.
  func type(_ text: String) {
    let octets = Array(text.utf8)
    _ = octets.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
  }

  /// Ends the input, once: whoever reads gets what is left and then the end.
  func end() { close(writing) }

  deinit { close(descriptor) }
}
