/// A challenge of DIGEST-MD5: directives with a comma between them (RFC 2831 §2.1.1).
package struct DigestChallenge: Hashable, Sendable {
  /// A directive: `realm="example.org"`.
  package struct Directive: Hashable, Sendable {
    /// Its name in lower case.
    package var name: String
    /// Its value, out of its quotes.
    package var value: [UInt8]
  }

  /// The most directives that are read.
  private static let limit = 64

  /// The directives in their order.
  package var directives: [Directive]

  /// Reads the octets inside of the base64 of a 334; nil where they are no list of directives.
  package init?(_ octets: [UInt8]) {
    var directives: [Directive] = []
    var rest = octets[...]
    while true {
      rest = rest.drop { Octet.isBlank($0) || $0 == Octet.comma }
      if rest.isEmpty { break }
      guard directives.count < Self.limit, let equals = rest.firstIndex(of: Octet.equals) else {
        return nil
      }
      let name = rest[..<equals]
      guard !name.isEmpty, name.allSatisfy({ Octet.isAlphanumeric($0) || $0 == Octet.hyphen })
      else { return nil }
      rest = rest[(equals + 1)...]
      guard let value = Self.takeValue(&rest) else { return nil }
      directives.append(
        Directive(name: String(decoding: name, as: UTF8.self).lowercased(), value: value))
    }
    guard !directives.isEmpty else { return nil }
    self.directives = directives
  }

  /// Takes a token, or a quoted string whose backslashes each make the next octet a plain one;
  /// nil where its quote is never closed.
  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    guard rest.first == Octet.quote else {
      let token = rest.prefix { $0 != Octet.comma && !Octet.isBlank($0) }
      rest = rest[token.endIndex...]
      return Array(token)
    }
    var value: [UInt8] = []
    var isQuoted = false
    for (offset, octet) in rest.dropFirst().enumerated() {
      if isQuoted {
        value.append(octet)
        isQuoted = false
      } else if octet == Octet.backslash {
        isQuoted = true
      } else if octet == Octet.quote {
        rest = rest.dropFirst(offset + 2)
        return value
      } else {
        value.append(octet)
      }
    }
    return nil
  }
}
