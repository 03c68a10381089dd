import Glibc
package import SMTPGuide

/// A file, or standard input, read block by block.
package struct InputFile: ~Copyable {
  /// Octets of a block at most.
  private static let size = 1 << 18

  /// What the file is called in messages.
  package let name: String
  private let descriptor: Int32

  /// Opens the file; `-` is standard input.
  package init(path: String) throws(Trouble) {
    if path == "-" {
      name = "standard input"
      descriptor = dup(STDIN_FILENO)
    } else {
      name = path
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else {
      throw .fileMissing(path: name, reason: String(cString: strerror(errno)))
    }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw .isDirectory(path: name)
    }
  }

  deinit { close(descriptor) }

  /// The next octets; nil at the end.
  package func next() throws(Trouble) -> [UInt8]? {
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, count in
        let read = Glibc.read(descriptor, buffer.baseAddress, Self.size)
        failure = read < 0 ? errno : 0
        count = max(0, read)
      }
      if failure == 0 { return block.isEmpty ? nil : block }
      if failure != EINTR, failure != EAGAIN {
        throw .fileMissing(path: name, reason: String(cString: strerror(failure)))
      }
    }
  }
}
