import SMTPCore

extension ArraySlice<UInt8> {
  /// What stands behind `words` at the front; nil where they do not stand there.
  func after(_ words: StaticString) -> ArraySlice<UInt8>? {
    words.withUTF8Buffer { starts(with: $0) ? dropFirst($0.count) : nil }
  }

  /// Whether `words` stand at the end.
  func hasSuffix(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  /// Whether `words` stand anywhere.
  func contains(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { firstRange(ofOctets: Array($0)) != nil }
  }

  /// The octets without the blanks around them.
  var trimmed: ArraySlice<UInt8> {
    var part = drop(while: Octet.isBlank)
    while let last = part.last, Octet.isBlank(last) { part = part.dropLast() }
    return part
  }
}
