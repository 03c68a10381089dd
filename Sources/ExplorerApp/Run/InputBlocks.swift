import Dispatch
import Glibc
import Synchronization

/// Reads a descriptor block by block without holding up anybody else.
package final class InputBlocks: Sendable {
  /// Octets of a block at most.
  private static let size = 1 << 18

  private let descriptor: Int32?
  private let queue = DispatchQueue(label: "ehlo.input")
  /// Blocks that were read already, the next one last.
  private let waiting: Mutex<[[UInt8]]>

  /// Blocks of `descriptor`, which stays open, behind those that were read already.
  package init(descriptor: Int32, behind blocks: [[UInt8]] = []) {
    self.descriptor = descriptor
    waiting = Mutex(blocks.reversed())
  }

  /// The given octets alone.
  package init(octets: [UInt8]) {
    descriptor = nil
    waiting = Mutex(octets.isEmpty ? [] : [octets])
  }

  /// The next octets; nil at the end of the input, or where it cannot be read.
  package func next() async -> [UInt8]? {
    if let block = waiting.withLock({ $0.popLast() }) { return block }
    guard let descriptor else { return nil }
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: Self.readBlock(descriptor)) }
    }
  }

  private static func readBlock(_ descriptor: Int32) -> [UInt8]? {
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
