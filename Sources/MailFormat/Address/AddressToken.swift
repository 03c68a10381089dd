/// A piece of a list of addresses.
struct AddressToken: Hashable {
  enum Kind: Hashable {
    /// Characters that stand for themselves, dots and `@` included.
    case text
    case quoted
    case literal
    /// `<`, `>`, `,`, `;` or `:`.
    case special(UInt8)
  }

  var kind: Kind
  /// The piece as written.
  var raw: [UInt8]
  /// What it means: a quoted string without its quotes and backslashes.
  var value: [UInt8]
  /// Whether blanks or a comment stand before it.
  var hasGap: Bool
  /// Where it begins, in octets.
  var offset: Int
}
