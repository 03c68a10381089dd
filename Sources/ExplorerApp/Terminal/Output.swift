import Glibc

/// A descriptor that text is written to, in one write for each call.
package struct Output: Sendable {
  /// Why writing ended.
  package enum Failure: Error, Hashable, Sendable {
    /// The reader of a pipe has gone: it has seen enough.
    case pipeClosed
    /// Writing failed; in the system's words.
    case failed(String)
  }

  /// Standard output.
  package static let standard = Output(descriptor: STDOUT_FILENO)
  /// Standard error.
  package static let error = Output(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// An output to `descriptor`, which stays open.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Whether it is a terminal.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How many columns the terminal has; nil where it is none.
  package var columns: Int? {
    var extent = winsize()
    guard isTerminal, ioctl(descriptor, UInt(TIOCGWINSZ), &extent) == 0, extent.ws_col > 0 else {
      return nil
    }
    return Int(extent.ws_col)
  }

  /// Writes all of `text`.
  package func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes all of `octets`.
  package func write(_ octets: [UInt8]) throws(Failure) {
    var done = 0
    while done < octets.count {
      let count = octets[done...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        done += count
      } else if errno == EPIPE {
        throw .pipeClosed
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        throw .failed(String(cString: strerror(errno)))
      }
    }
  }

  /// A descriptor that others made non-blocking is waited for.
  private func waitUntilWritable() {
    var descriptor = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&descriptor, 1, -1)
  }
}
