package import SMTPGuide

/// A file that is needed whole: a message, or what goes with one.
package enum WholeFile {
  /// Octets of a file at most: more than any server takes.
  static let longest = 256 << 20

  /// All octets of a file; `-` is standard input.
  package static func read(_ path: String) throws(Trouble) -> [UInt8] {
    let file = try InputFile(path: path)
    var octets: [UInt8] = []
    octets.reserveCapacity(min(file.size, longest))
    while let block = try file.next() {
      octets += block
      if octets.count > longest { throw .fileTooLarge(path: file.name, limit: longest) }
    }
    return octets
  }
}
