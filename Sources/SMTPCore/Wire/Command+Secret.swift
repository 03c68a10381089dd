/// What of a line may be shown to others.
extension Command {
  /// How many octets at the start of the line are no secret; nil if all of it may be shown.
  ///
  /// - Parameter isResponse: Whether it answers a challenge: all of it is secret then, unless it
  ///   is the `*` that breaks the exchange off.
  package func clearOctets(isResponse: Bool) -> Int? {
    let octets = line.octets
    if isResponse { return octets == [Octet.asterisk] ? nil : 0 }
    if verb == .burl { return Self.token(inBURL: octets[...])?.lowerBound }
    guard verb == .auth || verb == .xExps, let argument,
      let blank = argument.firstIndex(where: Octet.isBlank), blank + 1 < argument.count
    else { return nil }
    return octets.count - argument.count + blank
  }

  /// Where the token stands in a line of BURL: whoever has it may fetch the message (RFC 4467 §9).
  /// Nil where there is none.
  package static func token(inBURL line: ArraySlice<UInt8>) -> Range<Int>? {
    let mark = Array(";URLAUTH=".utf8)
    guard let range = line.lazy.map(Octet.upper).firstRange(ofOctets: mark) else { return nil }
    // Behind the mark stand who may use it, the mechanism and the token.
    let rest = line[range.upperBound...].prefix { !Octet.isBlank($0) }
    guard let first = rest.firstIndex(of: Octet.colon) else { return nil }
    let second = rest[(first + 1)...].firstIndex(of: Octet.colon)
    let token = rest[((second ?? first) + 1)...]
    if token.isEmpty || second == nil && "INTERNAL".isSpelled(token) { return nil }
    return token.startIndex..<token.endIndex
  }
}
