/// What of a line may be shown to others.
extension Command {
  /// How many octets at the start of the line are no secret; nil if all of it may be shown.
  ///
  /// - Parameter isResponse: Whether it answers a challenge: all of it is secret then, unless it
  ///   is the `*` that breaks the exchange off.
  package func clearOctets(isResponse: Bool) -> Int? {
    let octets = line.octets
    if isResponse { return octets == [Octet.asterisk] ? nil : 0 }
    // BURL may be mistyped, and its token is a secret all the same.
    if verb == .burl || verb == nil { return Self.token(inBURL: octets[...])?.lowerBound }
    guard verb == .auth || verb == .xExps, let argument,
      let blank = argument.firstIndex(where: Octet.isBlank), blank + 1 < argument.count
    else { return nil }
    return octets.count - argument.count + blank
  }

  /// Where the token stands in a line of BURL: whoever has it may fetch the message (RFC 4467 §9).
  /// Nil where there is none. Of a mark that no two colons follow all up to the blank is taken.
  package static func token(inBURL line: ArraySlice<UInt8>) -> Range<Int>? {
    let mark = Array(";URLAUTH=".utf8)
    guard let range = line.lazy.map(Octet.upper).firstRange(ofOctets: mark) else { return nil }
    var token = line[range.upperBound...].prefix { !Octet.isBlank($0) }
    // Behind the mark stand who may use it, the mechanism and the token.
    if let mechanism = behindColon(token), let rest = behindColon(mechanism) { token = rest }
    return token.isEmpty ? nil : token.startIndex..<token.endIndex
  }

  /// What stands behind the first colon, which may be percent-encoded (RFC 3986 §2.1).
  private static func behindColon(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for index in text.indices {
      if text[index] == Octet.colon { return text[(index + 1)...] }
      if text[index...].prefix(3).lazy.map(Octet.upper).elementsEqual("%3A".utf8) {
        return text[(index + 3)...]
      }
    }
    return nil
  }
}
