/// Octets written as text: `\r`, `\n`, `\t`, `\0`, `\\`, `\x1B` and `\u{E9}` (its UTF-8); anything
/// else is itself.
package enum OctetEscapes {
  /// An escape that nobody knows.
  package struct Unknown: Error, Hashable, Sendable {
    /// The escape, as it was written.
    package var text: String
    /// Where its backslash stands, in characters from 1.
    package var column: Int
  }

  /// The octets that `text` writes.
  package static func octets(_ text: String) throws(Unknown) -> [UInt8] {
    var octets: [UInt8] = []
    let all = Array(text.utf8)
    var rest = all[...]
    while let first = rest.popFirst() {
      guard first == Octet.backslash else {
        octets.append(first)
        continue
      }
      let start = rest.startIndex - 1
      guard let escaped = escaped(&rest) else {
        let written = all[start..<max(rest.startIndex, start + 1)]
        throw Unknown(
          text: String(decoding: written, as: UTF8.self),
          column: String(decoding: all[..<start], as: UTF8.self).count + 1)
      }
      octets += escaped
    }
    return octets
  }

  /// What an escape stands for; nil where it is none, and then what belongs to it is taken off.
  private static func escaped(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    switch rest.popFirst() {
    case UInt8(ascii: "r"): return [Octet.cr]
    case UInt8(ascii: "n"): return [Octet.lf]
    case UInt8(ascii: "t"): return [Octet.tab]
    case UInt8(ascii: "0"): return [Octet.nul]
    case Octet.backslash: return [Octet.backslash]
    case UInt8(ascii: "x"):
      let digits = rest.prefix(2)
      rest = rest.dropFirst(2)
      guard digits.count == 2 else { return nil }
      return number(digits).flatMap { UInt8(exactly: $0) }.map { [$0] }
    case UInt8(ascii: "u"): return scalar(&rest)
    case let other?:
      // All of one character, so that it can be shown.
      if other >= 0xC0 { rest = rest.drop { $0 & 0xC0 == 0x80 } }
      return nil
    case nil: return nil
    }
  }

  /// `{` one to six hexadecimal digits `}`.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == UInt8(ascii: "{") else { return nil }
    let digits = rest.dropFirst().prefix(while: Octet.isHexDigit)
    let isClosed = rest[digits.endIndex...].first == UInt8(ascii: "}")
    rest = rest[digits.endIndex...].dropFirst(isClosed ? 1 : 0)
    guard isClosed, digits.count <= 6,
      let scalar = number(digits).flatMap({ Unicode.Scalar(UInt32($0)) })
    else { return nil }
    return Array(String(scalar).utf8)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy(Octet.isHexDigit) else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
