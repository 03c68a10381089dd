import Glibc
import SMTPCore
import Transcript

/// A file that is read whole, because it is small.
enum SmallFile {
  /// The first MiB of the file, or so much as `longest` says, to the next block.
  ///
  /// - Parameter isRegular: Whether nothing but a file in the narrow sense is read.
  static func read(
    _ path: String, upTo longest: Int = 1 << 20, isRegular: Bool = false
  ) throws(SystemError) -> [UInt8] {
    let descriptor = try Descriptor.open(path, isRegular: isRegular)
    defer { close(descriptor) }
    return try read(descriptor, upTo: longest)
  }

  /// The lines within the last octets of the file, `longest` at most.
  static func lastLines(_ path: String, upTo longest: Int) throws(SystemError)
    -> [ArraySlice<UInt8>]
  {
    let descriptor = try Descriptor.open(path, isRegular: true)
    defer { close(descriptor) }
    let length = lseek(descriptor, 0, SEEK_END)
    // One octet more tells whether a line begins there.
    let start = length > longest ? length - longest - 1 : nil
    lseek(descriptor, start ?? 0, SEEK_SET)
    var octets = try read(descriptor, upTo: longest + 1)[...]
    if start != nil { octets = octets.drop { $0 != Octet.lf } }
    return octets.split(separator: Octet.lf)
  }

  private static func read(
    _ descriptor: Int32, upTo longest: Int
  ) throws(SystemError) -> [UInt8] {
    var octets: [UInt8] = []
    while octets.count < longest, let block = try Descriptor.readBlock(descriptor) {
      octets += block
    }
    return octets
  }
}
