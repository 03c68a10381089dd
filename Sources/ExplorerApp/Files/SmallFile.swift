import Glibc
import Transcript

/// A file that is read whole, because it is small.
enum SmallFile {
  /// The first MiB of the file, or so much as `longest` says, to the next block.
  static func read(_ path: String, upTo longest: Int = 1 << 20) throws(SystemError) -> [UInt8] {
    let descriptor = try Descriptor.open(path)
    defer { close(descriptor) }
    var octets: [UInt8] = []
    while octets.count < longest, let block = try Descriptor.readBlock(descriptor) {
      octets += block
    }
    return octets
  }
}
