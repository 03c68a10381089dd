import Glibc
import SMTPGuide
import Transcript

extension Trouble {
  /// The trouble of a file that cannot be read.
  init(_ error: SystemError, reading path: String) {
    self =
      error.number == EISDIR
      ? .isDirectory(path: path) : .fileMissing(path: path, reason: error.text)
  }
}
