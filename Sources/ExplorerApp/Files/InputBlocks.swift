import Dispatch
import Synchronization
package import Transcript

/// Reads a descriptor block by block without holding up anybody else.
package final class InputBlocks: Sendable {
  private let descriptor: Int32?
  private let queue = DispatchQueue(label: "ehlo.input")
  /// Blocks that were read already, the next one last.
  private let waiting: Mutex<[[UInt8]]>
  private let failed = Mutex<SystemError?>(nil)

  /// Why reading ended, if it was not the end of the input.
  package var failure: SystemError? { failed.withLock { $0 } }

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

  /// The next octets; nil at the end of the input, or where it cannot be read: see `failure`.
  package func next() async -> [UInt8]? {
    if let block = waiting.withLock({ $0.popLast() }) { return block }
    guard let descriptor else { return nil }
    let result: Result<[UInt8]?, SystemError> = await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(
          returning: Result { () throws(SystemError) in try Descriptor.readBlock(descriptor) })
      }
    }
    do {
      return try result.get()
    } catch {
      failed.withLock { $0 = error }
      return nil
    }
  }
}
