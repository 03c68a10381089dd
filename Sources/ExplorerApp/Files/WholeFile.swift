package import SMTPGuide

/// A file that is needed whole: a message, or what goes with one.
package enum WholeFile {
  /// Octets of a file at most: more than any server takes.
  package static let longest = 256 << 20

  /// All octets of a file that has no more than `limit` of them; `-` is standard input.
  ///
  /// - Parameter isRegular: Whether nothing but a file in the narrow sense is read.
  package static func read(
    _ path: String, upTo limit: Int = longest, isRegular: Bool = false
  ) throws(Trouble) -> [UInt8] {
    let file = try InputFile(path: path, isRegular: isRegular)
    var octets: [UInt8] = []
    octets.reserveCapacity(min(max(0, file.size), limit))
    while let block = try file.next() {
      octets += block
      if octets.count > limit { throw .fileTooLarge(path: file.name, limit: limit) }
    }
    return octets
  }
}
