import SMTPCore

/// Octets written as text: `\r`, `\n`, `\t`, `\\`, `\0` and `\x1B`; anything else is itself.
enum OctetEscapes {
  /// An escape that nobody knows, as it was written.
  struct Unknown: Error, Hashable {
    var text: String
  }

  /// The octets that `text` writes.
  static func octets(_ text: String) throws(Unknown) -> [UInt8] {
    var octets: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      octets.append(first == Octet.backslash ? try escaped(&rest) : first)
    }
    return octets
  }

  private static func escaped(_ rest: inout ArraySlice<UInt8>) throws(Unknown) -> UInt8 {
    switch rest.popFirst() {
    case UInt8(ascii: "r"): return Octet.cr
    case UInt8(ascii: "n"): return Octet.lf
    case UInt8(ascii: "t"): return Octet.tab
    case UInt8(ascii: "0"): return Octet.nul
    case Octet.backslash: return Octet.backslash
    case UInt8(ascii: "x"):
      let digits = rest.prefix(2)
      let text = String(decoding: digits, as: UTF8.self)
      guard digits.count == 2, digits.allSatisfy(Octet.isHexDigit),
        let value = UInt8(text, radix: 16)
      else { throw Unknown(text: #"\x"# + text) }
      rest = rest.dropFirst(2)
      return value
    case let other:
      throw Unknown(text: #"\"# + String(decoding: other.map { [$0] } ?? [], as: UTF8.self))
    }
  }
}
