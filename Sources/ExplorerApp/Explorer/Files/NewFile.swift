import Glibc
import SMTPGuide
import Transcript

/// Writes files that did not exist before; none is ever overwritten.
enum NewFile {
  /// Writes a file that only its owner can read, and returns its path.
  ///
  /// - Parameter takesOtherName: Whether a taken name gets a number: `NAME-2.svg`.
  static func write(
    _ octets: [UInt8], to path: String, takesOtherName: Bool
  ) throws(Trouble) -> String {
    let (descriptor, created) = try create(
      path, names: takesOtherName ? ExclusiveFile.mostNames : 1)
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
    let (descriptor, created) = try create(path, names: 1)
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
    _ path: String, names: Int
  ) throws(Trouble) -> (descriptor: Int32, path: String) {
    do {
      return try ExclusiveFile.create(path, names: names)
    } catch {
      switch error {
      case .taken(let path): throw .fileExists(path: path)
      case .failed(let path, let reason): throw .cannotWrite(path: path, reason: reason.text)
      }
    }
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
