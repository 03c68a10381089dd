package import SMTPCore

/// Why a list of addresses cannot be read, and where.
package struct AddressListError: Error, Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// Nothing stands where an address should.
    case missing
    /// A quoted string, a comment or a bracket does not end.
    case unclosed
    /// Something stands behind an address that is whole.
    case trailing
    /// An address breaks the grammar.
    case address(AddressError.Cause)
  }

  /// The cause.
  package var cause: Cause
  /// Where, in octets from the start of the list.
  package var offset: Int

  /// An error at a place.
  package init(cause: Cause, offset: Int) {
    self.cause = cause
    self.offset = offset
  }
}
