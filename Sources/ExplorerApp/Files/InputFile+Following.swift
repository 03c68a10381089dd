import Glibc
import SMTPGuide
import Transcript

/// A file that grows while it is read.
extension InputFile {
  /// Milliseconds between two looks at it.
  static let pause: Int32 = 100

  /// Whether it can grow behind its end: a pipe cannot, whose end is the end.
  var canGrow: Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether there is more of it than was read. Throws where what was read is not there any more,
  /// or another file has its name, or it was removed; one that got another name is read on.
  func hasGrown() throws(Trouble) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw Trouble(SystemError(number: errno), reading: name)
    }
    let place = lseek(descriptor, 0, SEEK_CUR)
    if status.st_size > place { return true }
    if status.st_size < place { throw .fileCut(path: name) }
    var named = stat()
    if stat(name, &named) == 0,
      named.st_ino != status.st_ino || named.st_dev != status.st_dev
    {
      throw .fileReplaced(path: name)
    }
    if status.st_nlink == 0 { throw .fileRemoved(path: name) }
    return false
  }

  /// Waits until there is more of it.
  func waitForMore() throws(Trouble) {
    while try !hasGrown() { poll(nil, 0, Self.pause) }
  }
}
