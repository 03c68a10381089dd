import Glibc
import Transcript

/// A file that is read whole, because it is small.
enum SmallFile {
  /// Octets that are read at most, to the next block.
  private static let longest = 1 << 20

  /// The first MiB of the file.
  static func read(_ path: String) throws(SystemError) -> [UInt8] {
    let descriptor = try Descriptor.open(path)
    defer { close(descriptor) }
    var octets: [UInt8] = []
    while octets.count < longest, let block = try Descriptor.readBlock(descriptor) {
      octets += block
    }
    return octets
  }
}
