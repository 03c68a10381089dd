/// What the transaction lets a message hold.
package struct Carriage: Hashable, Sendable {
  /// Whether the content may hold octets beyond ASCII: MAIL said BODY=8BITMIME (RFC 6152 §3).
  package var isEightBit: Bool
  /// Whether the header may be UTF-8: MAIL said SMTPUTF8 (RFC 6531 §3.4).
  package var isInternationalized: Bool

  /// What the server of a transaction has agreed to; by itself ASCII alone.
  package init(isEightBit: Bool = false, isInternationalized: Bool = false) {
    self.isEightBit = isEightBit
    self.isInternationalized = isInternationalized
  }
}
