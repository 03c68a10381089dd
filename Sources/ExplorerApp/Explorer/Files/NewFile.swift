import Glibc
import SMTPCore
import SMTPGuide
import Transcript

/// Writes files that did not exist before; none is ever overwritten.
enum NewFile {
  /// Names that are tried at most.
  private static let attempts = 999

  /// Writes a file that only its owner can read, and returns its path.
  ///
  /// - Parameter takesOtherName: Whether a taken name gets a number: `NAME-2.svg`.
  static func write(
    _ octets: [UInt8], to path: String, takesOtherName: Bool
  ) throws(Trouble) -> String {
    let (descriptor, created) = try create(path, attempts: takesOtherName ? attempts : 1)
    defer { close(descriptor) }
    do {
      try Output(descriptor: descriptor).write(octets)
    } catch {
      unlink(created)
      throw .cannotWrite(path: created, reason: error.text)
    }
    return created
  }

  /// Copies a file to one that did not exist before.
  static func copy(_ source: String, to path: String) throws(Trouble) {
    let input = try InputFile(path: source)
    let (descriptor, created) = try create(path, attempts: 1)
    defer { close(descriptor) }
    let output = Output(descriptor: descriptor)
    while let block = try input.next() {
      do {
        try output.write(block)
      } catch {
        unlink(created)
        throw .cannotWrite(path: created, reason: error.text)
      }
    }
  }

  private static func create(
    _ path: String, attempts: Int
  ) throws(Trouble) -> (descriptor: Int32, path: String) {
    for number in 1...attempts {
      let candidate = number == 1 ? path : numbered(path, number)
      let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 { return (descriptor, candidate) }
      guard errno == EEXIST else {
        throw .cannotWrite(path: candidate, reason: SystemError(number: errno).text)
      }
    }
    throw .fileExists(path: path)
  }

  /// `path` with a number before the extension of its last part.
  private static func numbered(_ path: String, _ number: Int) -> String {
    let octets = Array(path.utf8)
    let name = (octets.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
    guard let dot = octets.lastIndex(of: Octet.dot), dot > name else { return "\(path)-\(number)" }
    let stem = String(decoding: octets[..<dot], as: UTF8.self)
    return "\(stem)-\(number)\(String(decoding: octets[dot...], as: UTF8.self))"
  }
}

extension Output.Failure {
  /// What happened, as a part of a sentence.
  fileprivate var text: String {
    switch self {
    case .pipeClosed: "nobody reads it"
    case .failed(let reason): reason
    }
  }
}
