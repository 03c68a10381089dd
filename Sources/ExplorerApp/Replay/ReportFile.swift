import Glibc
package import SMTPGuide

/// A report that each run writes anew, created before anything is sent.
package final class ReportFile {
  private let path: String
  private let descriptor: Int32

  /// What a report begins with.
  private static let beginning = Array("<?xml".utf8)

  /// Creates the file, or empties it where it is a report: anything else that stands there is
  /// somebody's own, such as the recording.
  package init(path: String) throws(Trouble) {
    self.path = path
    try Self.check(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 {
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)))
    }
  }

  private static func check(_ path: String) throws(Trouble) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let descriptor = try? Descriptor.open(path)
    else { return }
    defer { close(descriptor) }
    var octets = [UInt8](repeating: 0, count: beginning.count)
    guard read(descriptor, &octets, octets.count) != octets.count || octets != beginning else {
      return
    }
    throw .fileExists(path: path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Writes the report.
  package func write(_ text: String) throws(Trouble) {
    do {
      try Output(descriptor: descriptor).write(text)
    } catch {
      switch error {
      case .pipeClosed: throw .cannotWrite(path: path, reason: "nobody reads it")
      case .failed(let reason): throw .cannotWrite(path: path, reason: reason)
      }
    }
  }
}
