import Glibc
import SMTPCore

/// The creation of files that did not exist before: none is ever overwritten.
package enum ExclusiveFile {
  /// Why there is no file.
  package enum Failure: Error {
    /// Every name that was tried is taken.
    case taken(path: String)
    case failed(path: String, SystemError)
  }

  /// How many names are tried at most.
  package static let mostNames = 999

  /// Creates the first of `NAME.ehlo`, `NAME-2.ehlo` … that does not exist, with mode 0600 and
  /// open for writing.
  ///
  /// - Parameter names: How many names are tried; 1 for this one alone.
  package static func create(
    _ path: String, names: Int = mostNames
  ) throws(Failure) -> (descriptor: Int32, path: String) {
    for number in 1...max(1, names) {
      let candidate = number == 1 ? path : numbered(path, number)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
      let descriptor = retrying { open(candidate, flags, 0o600) }
      if descriptor >= 0 { return (descriptor, candidate) }
      guard errno == EEXIST else { throw .failed(path: candidate, .last) }
    }
    throw .taken(path: path)
  }

  /// `path` with a number before the extension of its last part.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let octets = Array(path.utf8)
    let name = (octets.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let dot = octets.lastIndex(of: Octet.dot), dot > name else { return "\(path)-\(number)" }
    let stem = String(decoding: octets[..<dot], as: UTF8.self)
    return "\(stem)-\(number)\(String(decoding: octets[dot...], as: UTF8.self))"
  }

  private static func retrying(_ call: () -> Int32) -> Int32 {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
