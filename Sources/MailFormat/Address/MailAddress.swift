import SMTPCore

/// A mailbox in a header: an address, and the name of whoever has it (RFC 5322 §3.4).
package struct MailAddress: Hashable, Sendable {
  /// The name; nil where none is given.
  package var name: String?
  /// `local-part@domain`, without angle brackets.
  package var address: String

  /// An address with or without a name.
  package init(name: String? = nil, address: String) {
    self.name = name
    self.address = address
  }

  /// Reads one address, alone or with a name: `bob@example.org`, `<bob@example.org>`,
  /// `Bob <bob@example.org>`.
  package init(_ text: String) throws(AddressListError) {
    let list = try AddressList(text)
    guard let address = list.addresses.first else {
      throw AddressListError(cause: .missing, offset: 0)
    }
    guard list.addresses.count == 1, list.isWithoutGroups else {
      throw AddressListError(cause: .trailing, offset: text.utf8.count)
    }
    self = address
  }

  /// Whether the address goes beyond ASCII, which takes SMTPUTF8.
  package var isInternationalized: Bool { address.utf8.contains { $0 >= 0x80 } }

  /// The address with its name, quoted where that is needed.
  package var text: String {
    name.map { "\(Self.phrase($0)) <\(address)>" } ?? address
  }

  /// The address as it is where nothing beyond ASCII may be in it: its domain is converted. One whose
  /// local part goes beyond ASCII stays as it is.
  var inASCII: MailAddress {
    MailAddress(
      name: name, address: InternationalDomain.asciiAddress(address) ?? address)
  }

  /// The words of it in a header: a name beyond ASCII in encoded words (RFC 2047 §5 (3)).
  var words: [HeaderWord] {
    guard let name else { return [HeaderWord(address.utf8)] }
    return Self.words(ofPhrase: name) + [HeaderWord("<\(address)>".utf8)]
  }

  /// A phrase as words.
  static func words(ofPhrase phrase: String) -> [HeaderWord] {
    let isPlain = phrase.utf8.count <= 60 && phrase.utf8.allSatisfy(Octet.isVisible)
    return isPlain
      ? [HeaderWord(Self.phrase(phrase).utf8)]
      : EncodedWord.words(of: phrase).map { HeaderWord($0) }
  }

  /// A phrase as atoms where it is some, else as a quoted string (RFC 5322 §3.2.5).
  private static func phrase(_ text: String) -> String {
    let words = text.utf8.split(separator: Octet.space, omittingEmptySubsequences: false)
    let isPlain = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { Octet.isAtomText($0) || $0 >= 0x80 }
    }
    if isPlain { return text }
    let escaped = text.utf8.flatMap { Octet.isQuotable($0) ? [Octet.backslash, $0] : [$0] }
    return "\"\(String(decoding: escaped, as: UTF8.self))\""
  }
}
