import Glibc

@testable import ExplorerApp

/// A pipe that a test writes to while the program reads it.
final class InputPipe: Sendable {
  /// What the program reads.
  let blocks: InputBlocks
  private let reading: Int32
  private let writing: Int32

  init() throws {
    var descriptors: [Int32] = [0, 0]
    guard pipe(&descriptors) == 0 else { throw Peer.Failure("pipe") }
    reading = descriptors[0]
    writing = descriptors[1]
    blocks = InputBlocks(descriptor: reading)
  }

  /// Types a line.
  func type(_ line: String) {
    let octets = Array((line + "\n").utf8)
    _ = octets.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
  }

  /// Ends the input. To be called once; whoever reads gets what is left and then the end.
  func end() { close(writing) }

  deinit { close(reading) }
}
