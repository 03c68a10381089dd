import SMTPCore

/// The lines of a text, one after another, whether CRLF or LF ends them.
struct TextBlock: Sequence, IteratorProtocol {
  /// What was not read yet.
  private(set) var rest: ArraySlice<UInt8>

  /// The lines of `text`.
  init(_ text: ArraySlice<UInt8>) {
    rest = text
  }

  /// The next line without its end; nil at the end.
  mutating func next() -> ArraySlice<UInt8>? {
    guard let line = peek else { return nil }
    rest = Self.behindLine(rest)
    return line
  }

  /// What stands behind the first line of `text`.
  static func behindLine(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let feed = text.firstIndex(of: Octet.lf) else { return [] }
    return text[(feed + 1)...]
  }

  /// The next line, which is not taken.
  var peek: ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let line = rest.prefix { $0 != Octet.lf }
    return line.last == Octet.cr ? line.dropLast() : line
  }
}
