/// Octets in a parameter's value, those that could not stand there as `+` and two hexadecimal
/// digits in upper case (RFC 3461 §4).
enum Xtext {
  /// The octets that `text` stands for; nil if it is not xtext.
  static func decode(_ text: [UInt8]) -> [UInt8]? {
    var octets: [UInt8] = []
    var rest = text[...]
    while let octet = rest.popFirst() {
      guard octet == Octet.plus else {
        guard octet > Octet.space, octet < Octet.delete, octet != Octet.equals else { return nil }
        octets.append(octet)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
      else { return nil }
      octets.append(high << 4 | low)
    }
    return octets
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    if Octet.isDigit(digit) { return digit - Octet.zero }
    return digit &- 0x41 <= 5 ? digit - 0x41 + 10 : nil
  }
}
