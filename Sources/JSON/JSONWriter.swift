/// Appends JSON to a buffer of octets (RFC 8259), and sets the commas itself.
///
/// What is written is UTF-8 and holds no control character, not even those that JSON would allow,
/// so that a file of it may be printed on a terminal.
package struct JSONWriter {
  /// What is written so far.
  package internal(set) var octets: [UInt8]
  /// Whether a value stands before this place, in the same array or object.
  var needsComma = false

  /// An empty buffer with room for `capacity` octets.
  package init(capacity: Int = 0) {
    octets = []
    octets.reserveCapacity(capacity)
  }

  /// Forgets what is written, and keeps the room for it.
  package mutating func removeAll() {
    octets.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Begins an object; names and values follow by turns.
  package mutating func beginObject() { begin("{") }

  /// Ends an object.
  package mutating func endObject() { end("}") }

  /// Begins an array; its values follow.
  package mutating func beginArray() { begin("[") }

  /// Ends an array.
  package mutating func endArray() { end("]") }

  /// The name of an object's next member: one of the program's own, which needs no escape.
  package mutating func name(_ name: StaticString) {
    plain(name)
    endName()
  }

  /// The name of an object's next member, in UTF-8.
  package mutating func name(_ name: [UInt8]) {
    string(name)
    endName()
  }

  /// `null`.
  package mutating func null() { word("null") }

  /// `true` or `false`.
  package mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  /// Ends a line: JSON lines hold one value each.
  package mutating func newline() {
    octets.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// Any value.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.bool(bool)
    case .number(let number): self.number(number)
    case .string(let octets): string(octets)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        name(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  /// Makes ready for a value: sets the comma before it.
  mutating func beginValue() {
    if needsComma { octets.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func begin(_ bracket: Unicode.Scalar) {
    beginValue()
    octets.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func end(_ bracket: Unicode.Scalar) {
    octets.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func endName() {
    octets.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func word(_ word: String) {
    beginValue()
    octets.append(contentsOf: word.utf8)
  }
}
