import SMTPCore

/// A string or bytes as Python's `repr` writes them.
enum PythonLiteral {
  /// The octets of the literal at the front of `text`; those of a string in UTF-8. Nil where none
  /// stands there.
  static func read(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let isBytes = text.first == UInt8(ascii: "b")
    var rest = isBytes ? text.dropFirst() : text
    guard let quote = rest.popFirst(), quote == Octet.quote || quote == UInt8(ascii: "'") else {
      return nil
    }
    var octets: [UInt8] = []
    while let octet = rest.popFirst() {
      switch octet {
      case quote: return octets
      case Octet.backslash: octets += escaped(&rest, isBytes: isBytes)
      default: octets.append(octet)
      }
    }
    return nil
  }

  /// What an escape stands for; one that is none stands for itself.
  private static func escaped(_ rest: inout ArraySlice<UInt8>, isBytes: Bool) -> [UInt8] {
    guard let letter = rest.popFirst() else { return [Octet.backslash] }
    switch letter {
    case UInt8(ascii: "n"): return [Octet.lf]
    case UInt8(ascii: "r"): return [Octet.cr]
    case UInt8(ascii: "t"): return [Octet.tab]
    case UInt8(ascii: "a"): return [0x07]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "0"): return [Octet.nul]
    case Octet.backslash, Octet.quote, UInt8(ascii: "'"): return [letter]
    case UInt8(ascii: "x"): return scalar(&rest, digits: 2, isBytes, letter)
    case UInt8(ascii: "u"): return scalar(&rest, digits: 4, isBytes, letter)
    case UInt8(ascii: "U"): return scalar(&rest, digits: 8, isBytes, letter)
    default: return [Octet.backslash, letter]
    }
  }

  private static func scalar(
    _ rest: inout ArraySlice<UInt8>, digits count: Int, _ isBytes: Bool, _ letter: UInt8
  ) -> [UInt8] {
    let digits = rest.prefix(count)
    guard digits.count == count, digits.allSatisfy(Octet.isHexDigit),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return [Octet.backslash, letter] }
    if isBytes {
      guard let octet = UInt8(exactly: value) else { return [Octet.backslash, letter] }
      rest = rest.dropFirst(count)
      return [octet]
    }
    guard let scalar = Unicode.Scalar(value) else { return [Octet.backslash, letter] }
    rest = rest.dropFirst(count)
    return Array(String(scalar).utf8)
  }
}
