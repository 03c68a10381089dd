import Glibc

/// Standard error while the screen is up: held back, so that nothing is written across the screen,
/// and shown once the terminal is given back.
///
/// It waits in a pipe, which holds 64 KiB and is there for a handler of crashes to read; what is
/// more is lost.
@MainActor
final class HeldErrors {
  private let pipe: OpenPipe
  /// The standard error of before, while it is held back.
  private var original: Int32 = -1

  /// Prepares to hold standard error back, if it is the terminal of `output`; nil where it leads
  /// somewhere else.
  init?(output: Int32) {
    var (own, other) = (stat(), stat())
    guard isatty(STDERR_FILENO) == 1, fstat(STDERR_FILENO, &own) == 0, fstat(output, &other) == 0,
      own.st_rdev == other.st_rdev
    else { return nil }
    guard let pipe = OpenPipe() else { return nil }
    self.pipe = pipe
  }

  deinit { pipe.close() }

  /// Begins to hold it back.
  func hold() {
    guard original < 0 else { return }
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard original >= 0 else { return }
    dup2(pipe.writing, STDERR_FILENO)
    SignalState.shared.pointee.errors = pipe.reading
  }

  /// Lets it through again, and shows what was held back.
  func release() {
    guard original >= 0 else { return }
    SignalState.shared.pointee.errors = -1
    dup2(original, STDERR_FILENO)
    close(original)
    original = -1
    var block = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = read(pipe.reading, &block, block.count)
      guard count > 0 else { return }
      Octets.write(block.prefix(count), to: STDERR_FILENO)
    }
  }
}
