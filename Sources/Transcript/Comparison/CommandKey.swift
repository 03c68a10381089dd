package import SMTPCore

/// What two commands have in common that mean the same: the verb, and the argument without what
/// only the spelling decides.
///
/// Keywords and domains are taken without their case and blanks count once. The client's name
/// behind EHLO and the response behind AUTH are left out: the one is the client's own, the other a
/// secret.
package struct CommandKey: Hashable, Sendable {
  /// The first word in upper case; empty where there is none.
  package let verb: String
  /// The argument as it is compared.
  package let argument: [UInt8]

  /// The key of a command.
  package init(_ command: Command) {
    verb = command.name ?? ""
    let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
    switch command.verb {
    case .ehlo, .helo, .lhlo:
      argument = []
    case .auth, .xExps:
      argument = words.first.map { $0.map(Octet.upper) } ?? []
    case .mail, .rcpt, .send, .soml, .saml:
      argument = Self.path(words)
    case .bdat, .starttls, .noop, .rset, .quit, .data, .help:
      argument = Self.joined(words.map { $0.map(Octet.upper) })
    default:
      argument = Self.joined(words.map { Array($0) })
    }
  }

  /// `FROM:<path> PARAMETER=value`: a blank behind the colon is passed over.
  private static func path(_ words: [ArraySlice<UInt8>]) -> [UInt8] {
    guard var first = words.first else { return [] }
    var rest = words.dropFirst()
    if first.last == Octet.colon, let next = rest.first {
      first += next
      rest = rest.dropFirst()
    }
    return joined([folded(first)] + rest.map(parameter))
  }

  /// The word FROM or TO in upper case, and the domain in lower case (RFC 5321 §2.4).
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let colon = word.firstIndex(of: Octet.colon) ?? word.startIndex
    let at = word.lastIndex(of: Octet.at) ?? word.endIndex
    return word.indices.map { index in
      if index < colon { return Octet.upper(word[index]) }
      return index > at ? lower(word[index]) : word[index]
    }
  }

  private static func parameter(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let equals = word.firstIndex(of: Octet.equals) ?? word.endIndex
    return word[..<equals].map(Octet.upper) + word[equals...]
  }

  private static func joined(_ words: [[UInt8]]) -> [UInt8] {
    Array(words.joined(separator: [Octet.space]))
  }

  private static func lower(_ octet: UInt8) -> UInt8 {
    octet &- 0x41 <= 25 ? octet + 0x20 : octet
  }
}
