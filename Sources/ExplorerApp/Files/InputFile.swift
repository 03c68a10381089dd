import Glibc
package import SMTPGuide
import Transcript

/// A file, or standard input, read block by block.
package struct InputFile: ~Copyable, Sendable {
  /// What the file is called in messages.
  package let name: String
  let descriptor: Int32

  /// Opens the file; `-` is standard input.
  ///
  /// - Parameter isRegular: Whether nothing but a file in the narrow sense is read.
  package init(path: String, isRegular: Bool = false) throws(Trouble) {
    name = path == "-" ? "standard input" : path
    do {
      descriptor = path == "-" ? dup(STDIN_FILENO) : try Descriptor.open(path, isRegular: isRegular)
    } catch {
      throw Trouble(error, reading: path)
    }
  }

  deinit { close(descriptor) }

  /// Octets of a regular file; 0 for anything else.
  var size: Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// The next octets; nil at the end.
  package func next() throws(Trouble) -> [UInt8]? {
    do {
      return try Descriptor.readBlock(descriptor)
    } catch {
      throw Trouble(error, reading: name)
    }
  }
}
