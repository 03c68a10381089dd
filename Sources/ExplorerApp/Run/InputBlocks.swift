import Dispatch
import Glibc

/// Reads a descriptor block by block without holding up anybody else.
package final class InputBlocks: Sendable {
  /// Octets of a block at most.
  private static let size = 1 << 18

  private let descriptor: Int32
  private let queue = DispatchQueue(label: "ehlo.input")

  /// Blocks of `descriptor`, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next octets; nil at the end of the input, or where it cannot be read.
  package func next() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: self.readBlock()) }
    }
  }

  private func readBlock() -> [UInt8]? {
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
        let read = Glibc.read(descriptor, buffer.baseAddress, Self.size)
        failure = read < 0 ? errno : 0
        count = max(0, read)
      }
      if failure == 0 { return block.isEmpty ? nil : block }
      if failure == EAGAIN {
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, -1)
      } else if failure != EINTR {
        return nil
      }
    }
  }
}
