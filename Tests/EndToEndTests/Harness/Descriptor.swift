import Dispatch
import Foundation
import Glibc

/// A file descriptor that is closed when the last one who holds it lets go.
final class Descriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// A pipe whose ends no other child inherits.
  static func pipe() throws -> (read: Descriptor, write: Descriptor) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw HarnessError.systemCall("pipe", errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (Descriptor(ends[0]), Descriptor(ends[1]))
  }

  /// Copies all that can be read into `output`, on a thread of its own.
  func drain(into output: Output) {
    Thread.detachNewThread { [self] in
      var buffer = [UInt8](repeating: 0, count: 65536)
      while true {
        let count = Glibc.read(number, &buffer, buffer.count)
        if count > 0 {
          output.append(buffer[..<count])
        } else if count == 0 || errno != EINTR {
          // A terminal whose program is gone answers EIO.
          return output.end()
        }
      }
    }
  }

  /// Writes all of it, or what can be written before the reader goes away.
  func write(_ octets: [UInt8]) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }
}
