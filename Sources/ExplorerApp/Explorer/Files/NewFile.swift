import Glibc
import SMTPGuide
import Transcript

/// Writes files that did not exist before; none is ever overwritten, and none is left unfinished.
enum NewFile {
  /// A file that was just created.
  private typealias Created = (descriptor: Int32, path: String)

  /// Writes a file that only its owner can read, and returns its path.
  ///
  /// - Parameter takesOtherName: Whether a taken name gets a number: `NAME-2.svg`.
  static func write(
    _ octets: [UInt8], to path: String, takesOtherName: Bool
  ) throws(Trouble) -> String {
    let file = try create(path, names: takesOtherName ? ExclusiveFile.mostNames : 1)
    var pieces = Pieces(of: octets)
    try fill(file) { () throws(Trouble) in pieces.next() }
    return file.path
  }

  /// Copies a file to one that did not exist before.
  static func copy(_ source: String, to path: String) throws(Trouble) {
    let input = try InputFile(path: source)
    try fill(try create(path, names: 1)) { () throws(Trouble) in try input.next() }
  }

  /// Writes block by block until there is none, the person cannot wait, or it cannot be done.
  private static func fill(
    _ file: Created, _ next: () throws(Trouble) -> [UInt8]?
  ) throws(Trouble) {
    defer { close(file.descriptor) }
    let output = Output(descriptor: file.descriptor)
    do throws(Trouble) {
      while let block = try next() {
        if Task.isCancelled { throw .cannotWrite(path: file.path, reason: "it was given up") }
        do throws(Output.Failure) {
          try output.write(block)
        } catch {
          throw Trouble.cannotWrite(path: file.path, reason: error.text)
        }
      }
    } catch {
      unlink(file.path)
      throw error
    }
  }

  private static func create(_ path: String, names: Int) throws(Trouble) -> Created {
    do {
      return try ExclusiveFile.create(path, names: names)
    } catch {
      switch error {
      case .taken(let path): throw .fileExists(path: path)
      case .failed(let path, let reason): throw .cannotCreate(path: path, reason: reason.text)
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
