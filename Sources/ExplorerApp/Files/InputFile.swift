import Glibc
package import SMTPGuide
import Transcript

/// A file, or standard input, read block by block.
package struct InputFile: ~Copyable {
  /// What the file is called in messages.
  package let name: String
  private let descriptor: Int32

  /// Opens the file; `-` is standard input.
  package init(path: String) throws(Trouble) {
    name = path == "-" ? "standard input" : path
    do {
      descriptor = path == "-" ? dup(STDIN_FILENO) : try Descriptor.open(path)
    } catch {
      throw Trouble(error, reading: path)
    }
  }

  deinit { close(descriptor) }

  /// The next octets; nil at the end.
  package func next() throws(Trouble) -> [UInt8]? {
    do {
      return try Descriptor.readBlock(descriptor)
    } catch {
      throw Trouble(error, reading: name)
    }
  }
}
