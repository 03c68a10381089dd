/// A mailbox as the grammar of SMTP has it: `local-part@domain` (RFC 5321 §4.1.2).
package struct Mailbox: Hashable, Sendable {
  /// The local part as written, a quoted string with its quotes.
  package var localPart: [UInt8]
  /// The domain as written, or an address literal with its brackets.
  package var domain: [UInt8]

  /// Reads octets that are a mailbox and nothing else.
  ///
  /// - Parameter allowsUTF8: Whether SMTPUTF8 is in force, so that it may hold letters beyond ASCII.
  package init(
    _ octets: some Sequence<UInt8>, allowsUTF8: Bool = false
  ) throws(AddressError) {
    var parser = AddressParser(octets, allowsUTF8: allowsUTF8)
    self = try parser.mailbox()
    try parser.end()
  }

  init(localPart: [UInt8], domain: [UInt8]) {
    self.localPart = localPart
    self.domain = domain
  }

  /// The mailbox as written.
  package var octets: [UInt8] { localPart + [Octet.at] + domain }

  /// The mailbox as text.
  package var text: String { VisibleText.string(octets) }

  /// Whether it is at this domain; domains are compared without regard to case (§2.4).
  package func isAt(_ domain: String) -> Bool {
    self.domain.lazy.map(Octet.upper).elementsEqual(domain.utf8.lazy.map(Octet.upper))
  }
}
