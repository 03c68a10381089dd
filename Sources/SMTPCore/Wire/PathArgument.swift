/// The argument of MAIL and RCPT, read leniently: `FROM:<path> parameters` as a client may have
/// written it, right or wrong (RFC 5321 §4.1.1.2, §4.1.1.3).
package struct PathArgument: Hashable, Sendable {
  /// What stands between the angle brackets, or the bare word where there are none.
  package var path: [UInt8]
  /// The words behind the path: keyword in upper case, and the value behind `=`, if any.
  package var parameters: [Parameter]

  /// One esmtp-param.
  package struct Parameter: Hashable, Sendable {
    package var keyword: String
    package var value: [UInt8]?

    /// Keyword and value as text.
    package var text: String {
      value.map { "\(keyword)=\(VisibleText.string($0))" } ?? keyword
    }
  }

  /// How many octets of a path are kept; the standard allows 256 (RFC 5321 §4.5.3.1.3).
  package static let keptOctets = 1_024

  /// Reads the argument of a MAIL (`FROM`) or RCPT (`TO`).
  package init(_ argument: [UInt8]?) {
    let argument = argument ?? []
    // A colon inside the path, as in an IPv6 address, does not end the keyword.
    let colon = argument.prefix { $0 != Octet.less }.firstIndex(of: Octet.colon)
    let start = colon.map { $0 + 1 } ?? Self.bareKeyword(of: argument)
    var rest = argument[start...].drop(while: Octet.isBlank)
    if rest.first == Octet.less {
      rest = rest.dropFirst()
      let end = Self.closingBracket(in: rest) ?? rest.endIndex
      path = Array(rest[..<end].prefix(Self.keptOctets))
      rest = rest[end...].dropFirst()
    } else {
      let word = rest.prefix { !Octet.isBlank($0) }
      path = Array(word.prefix(Self.keptOctets))
      rest = rest[word.endIndex...]
    }
    parameters = rest.split(whereSeparator: Octet.isBlank).map { word in
      let key = word.prefix { $0 != Octet.equals }
      return Parameter(
        keyword: VisibleText.string(key.map(Octet.upper)),
        value: key.endIndex < word.endIndex ? Array(word[(key.endIndex + 1)...]) : nil)
    }
  }

  /// The value of the parameter with this keyword, empty if it has none; nil if it is not there.
  package func value(of keyword: String) -> [UInt8]? {
    parameters.first { $0.keyword == keyword }.map { $0.value ?? [] }
  }

  /// The length of a `FROM` or `TO` without its colon, in octets; 0 where there is none.
  private static func bareKeyword(of argument: [UInt8]) -> Int {
    let word = argument.prefix { !Octet.isBlank($0) && $0 != Octet.less }
    let isAlone = word.count == argument.count
    return !isAlone && ("FROM".isSpelled(word) || "TO".isSpelled(word)) ? word.count : 0
  }

  /// Where the path ends: at the first `>` outside a quoted string.
  private static func closingBracket(in octets: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    for (index, octet) in zip(octets.indices, octets) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, octet == Octet.backslash {
        isEscaped = true
      } else if octet == Octet.quote {
        isQuoted.toggle()
      } else if octet == Octet.greater, !isQuoted {
        return index
      }
    }
    return nil
  }
}
