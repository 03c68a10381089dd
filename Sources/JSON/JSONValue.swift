/// Any JSON value (RFC 8259 §3).
///
/// Strings are UTF-8 octets: `String` takes differently composed texts for equal, and here they
/// are not.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string([UInt8])
  case array([JSONValue])
  /// The members in the order in which they stand; a name may come twice.
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    /// The name, as UTF-8 octets.
    package var name: [UInt8]
    package var value: JSONValue

    /// The member `name` of an object.
    package init(name: [UInt8], value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The one value that `octets` hold, with nothing but white space around it.
  package init(octets: [UInt8]) throws(JSONError) {
    var scanner = JSONScanner(octets)
    self = try scanner.value()
    try scanner.finish()
  }

  /// The value of the member `name`; the last one where a name comes twice.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name.elementsEqual(name.utf8) }?.value
  }

  /// The text of a string.
  package var text: String? {
    guard case .string(let octets) = self else { return nil }
    return String(decoding: octets, as: UTF8.self)
  }

  /// The number where it is a whole one.
  package var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return number.integer
  }
}
