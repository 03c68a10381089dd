import Glibc

/// What the system said when a call failed.
package struct SystemError: Error, Hashable, Sendable {
  /// The error number: `ENOSPC`.
  package let number: Int32

  /// The error of the number `number`.
  package init(number: Int32) {
    self.number = number
  }

  /// The last error of this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// The system's words: `No space left on device`.
  package var text: String { String(cString: strerror(number)) }
}
