/// Why octets are no address, and where (RFC 5321 §4.1.2).
package struct AddressError: Error, Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// No `<` where a path begins.
    case noOpeningBracket
    /// No `>` where a path should end.
    case noClosingBracket
    /// A source route that is not `@domain,@domain:`.
    case badRoute
    /// Nothing before the `@`.
    case noLocalPart
    /// An octet that a local part may hold only in quotes, or not at all.
    case localPartOctet
    /// A dot first, last or twice in a row.
    case misplacedDot
    /// A quoted string without its closing quote.
    case openQuote
    /// No `@` behind the local part.
    case noAt
    /// Nothing behind the `@`.
    case noDomain
    /// An octet that no domain holds, or a hyphen at the edge of a label.
    case domainOctet
    /// A label of more than 63 octets (RFC 1035 §2.3.4).
    case labelTooLong
    /// Brackets that hold no address, or do not end.
    case badLiteral
    /// A local part of more than 64 octets (RFC 5321 §4.5.3.1.1).
    case localPartTooLong
    /// A domain of more than 255 octets (RFC 5321 §4.5.3.1.2).
    case domainTooLong
    /// A path of more than 256 octets (RFC 5321 §4.5.3.1.3).
    case pathTooLong
    /// An octet beyond ASCII, which takes SMTPUTF8 (RFC 6531).
    case nonASCII
    /// Octets beyond ASCII that are no UTF-8.
    case badUTF8
    /// A label beyond ASCII that has no form for the name system (RFC 5891 §4).
    case badLabel
    /// The address is whole, and something stands behind it.
    case trailingOctets
  }

  /// The cause.
  package var cause: Cause
  /// Where, in octets from the start of what was read.
  package var offset: Int
}
