import Glibc
import Transcript

/// A file that is read whole, because it is small.
enum SmallFile {
  /// Octets that are read at most.
  private static let longest = 1 << 20

  /// The first MiB of the file.
  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while octets.count < longest {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(number: errno)
      }
      if count == 0 { break }
      octets += buffer[..<count]
    }
    return octets
  }
}
