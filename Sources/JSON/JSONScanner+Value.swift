extension JSONScanner {
  /// Reads any value.
  package mutating func value() throws(JSONError) -> JSONValue {
    switch peek() {
    case UInt8(ascii: "{"):
      var members: [JSONValue.Member] = []
      try object { (scanner, name) throws(JSONError) in
        members.append(.init(name: name, value: try scanner.value()))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try array { (scanner) throws(JSONError) in elements.append(try scanner.value()) }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "n"):
      try expect(word: "null")
      return .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool(try bool())
    default: return .number(try number())
    }
  }

  /// Reads `true` or `false`.
  package mutating func bool() throws(JSONError) -> Bool {
    let isTrue = peek() == UInt8(ascii: "t")
    try expect(word: isTrue ? "true" : "false")
    return isTrue
  }

  /// Reads an object; `member` gets each name and reads the value behind it.
  package mutating func object(
    _ member: (inout JSONScanner, [UInt8]) throws(JSONError) -> Void
  ) throws(JSONError) {
    try list("{", "}") { (scanner) throws(JSONError) in
      let name = try scanner.string()
      try scanner.expect(UInt8(ascii: ":"))
      try member(&scanner, name)
    }
  }

  /// Reads an array; `element` reads each of its values.
  package mutating func array(
    _ element: (inout JSONScanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    try list("[", "]", element)
  }

  /// Reads what stands between `open` and `close`, separated by commas.
  private mutating func list(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar,
    _ element: (inout JSONScanner) throws(JSONError) -> Void
  ) throws(JSONError) {
    try expect(UInt8(ascii: open))
    guard depth < maximumDepth else { throw .tooDeep(at: offset - 1) }
    depth += 1
    if !take(UInt8(ascii: close)) {
      repeat { try element(&self) } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: close))
    }
    depth -= 1
  }
}
