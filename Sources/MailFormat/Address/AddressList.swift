import SMTPCore

/// The addresses of a field: mailboxes and groups of them (RFC 5322 §3.4).
package struct AddressList: Hashable, Sendable {
  /// One member of the list.
  enum Item: Hashable, Sendable {
    case mailbox(MailAddress)
    case group(name: String, [MailAddress])
  }

  /// The members in order.
  private(set) var items: [Item] = []

  /// Reads a list. Names and addresses may go beyond ASCII.
  package init(_ text: String) throws(AddressListError) {
    var parser = AddressListParser(text)
    while let item = try parser.item() { items.append(item) }
  }

  /// All mailboxes, those in groups too.
  package var addresses: [MailAddress] {
    items.flatMap { item in
      switch item {
      case .mailbox(let address): [address]
      case .group(_, let addresses): addresses
      }
    }
  }

  /// Whether all members are mailboxes.
  var isWithoutGroups: Bool {
    items.allSatisfy { if case .mailbox = $0 { true } else { false } }
  }

  /// The list as words of a header, names beyond ASCII encoded, and the domains of addresses where
  /// the transaction does not let the header be UTF-8.
  func words(for carriage: Carriage) -> [HeaderWord] {
    let written = { (address: MailAddress) in
      (carriage.isInternationalized ? address : address.inASCII).words
    }
    var words: [HeaderWord] = []
    for (index, item) in items.enumerated() {
      if index > 0 { Self.append(Octet.comma, to: &words) }
      switch item {
      case .mailbox(let address): words += written(address)
      case .group(let name, let addresses):
        words += MailAddress.words(ofPhrase: name)
        Self.append(Octet.colon, to: &words)
        for (index, address) in addresses.enumerated() {
          if index > 0 { Self.append(Octet.comma, to: &words) }
          words += written(address)
        }
        Self.append(Octet.semicolon, to: &words)
      }
    }
    return words
  }

  /// Puts a separator behind the last word. Behind an encoded word a blank has to part them.
  private static func append(_ separator: UInt8, to words: inout [HeaderWord]) {
    guard let last = words.indices.last else { return }
    if words[last].octets.starts(with: "=?".utf8) {
      words.append(HeaderWord([separator]))
    } else {
      words[last].octets.append(separator)
    }
  }
}
