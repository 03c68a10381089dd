/// What of a line may be shown to others.
extension Command {
  /// How many octets at the start of the line are no secret; nil if all of it may be shown.
  ///
  /// - Parameter isResponse: Whether it answers a challenge: all of it is secret then, unless it
  ///   is the `*` that breaks the exchange off.
  package func clearOctets(isResponse: Bool) -> Int? {
    let octets = line.octets
    if isResponse { return octets == [Octet.asterisk] ? nil : 0 }
    guard verb == .auth || verb == .xExps, let argument,
      let blank = argument.firstIndex(where: Octet.isBlank), blank + 1 < argument.count
    else { return nil }
    return octets.count - argument.count + blank
  }
}
