/// Why a message cannot be composed from what a person wrote.
package enum ComposingError: Error, Hashable, Sendable {
  /// A line of the header, counted from 1, is neither a field nor the rest of one (RFC 5322 §2.2).
  case notAField(line: Int)
  /// A field's name is empty or holds something else than printable ASCII.
  case badFieldName(String)
  /// A line end within the text of a field, which would begin another field.
  case lineBreak(field: String)
  /// The addresses of a field cannot be read.
  case address(field: String, AddressListError)
  /// A field holds text beyond ASCII where no encoded word may stand; only SMTPUTF8 carries it.
  case needsInternationalization(field: String)
  /// A field has a word that does not fit into a line of 998 octets.
  case wordTooLong(field: String)
}
