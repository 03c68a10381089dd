import Glibc
package import SMTPGuide

/// A report that each run writes anew, created before anything is sent.
package final class ReportFile {
  private let path: String
  private let descriptor: Int32

  /// Creates or empties the file.
  package init(path: String) throws(Trouble) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
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
