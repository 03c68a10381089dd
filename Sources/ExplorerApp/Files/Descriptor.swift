import Glibc
import Transcript

/// Reading off a file descriptor.
enum Descriptor {
  /// Octets of a block at most.
  private static let blockSize = 1 << 18

  /// The descriptors that are open in this process.
  static var openOnes: [Int32] { Folder.names(in: "/proc/self/fd").compactMap { Int32($0) } }

  /// Opens a file, but no folder, to be read.
  ///
  /// - Parameter isRegular: Whether a pipe or a device, which might be waited for, is none either.
  static func open(_ path: String, isRegular: Bool = false) throws(SystemError) -> Int32 {
    // Opening a pipe waits for whoever writes into it, else.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | (isRegular ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    var status = stat()
    let kind = fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
    if kind == S_IFDIR || isRegular && kind != S_IFREG {
      close(descriptor)
      throw SystemError(number: kind == S_IFDIR ? EISDIR : ENOTSUP)
    }
    return descriptor
  }

  /// The next octets, waited for; nil at the end.
  static func readBlock(_ descriptor: Int32) throws(SystemError) -> [UInt8]? {
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: blockSize) { buffer, count in
        let read = Glibc.read(descriptor, buffer.baseAddress, blockSize)
        failure = read < 0 ? errno : 0
        count = max(0, read)
      }
      switch failure {
      case 0: return block.isEmpty ? nil : block
      case EINTR: continue
      case EAGAIN:
        // Others made it non-blocking: wait until there is something to read.
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&wait, 1, -1)
      default: throw SystemError(number: failure)
      }
    }
  }
}
