/// Why octets are not one JSON value (RFC 8259). Each case tells how many octets stand before the
/// place, counted from where the scanner began.
package enum JSONError: Error, Hashable, Sendable {
  /// The octets end inside a value.
  case endsEarly(at: Int)
  /// An octet that cannot stand here.
  case unexpected(UInt8, at: Int)
  /// Octets behind the end of the value.
  case trailingOctets(at: Int)
  /// A control character inside a string that is not escaped (§7).
  case rawControl(UInt8, at: Int)
  /// A backslash with something behind it that is no escape (§7).
  case badEscape(at: Int)
  /// Half of a surrogate pair: no Unicode text has it, so no octets stand for it (§8.2).
  case loneSurrogate(at: Int)
  /// Octets inside a string that are not UTF-8 (§8.1).
  case invalidUTF8(at: Int)
  /// Digits that are no number of the grammar (§6): `01`, `1.`, `-`.
  case badNumber(at: Int)
  /// A number too large for what asked for it.
  case numberOutOfRange(at: Int)
  /// Arrays and objects within one another, deeper than the scanner follows.
  case tooDeep(at: Int)

  /// How many octets stand before the place.
  package var offset: Int {
    switch self {
    case .endsEarly(let at), .unexpected(_, let at), .trailingOctets(let at),
      .rawControl(_, let at), .badEscape(let at), .loneSurrogate(let at), .invalidUTF8(let at),
      .badNumber(let at), .numberOutOfRange(let at), .tooDeep(let at):
      at
    }
  }
}
