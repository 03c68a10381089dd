/// Octets in a parameter's value, those that could not stand there as `+` and two hexadecimal
/// digits in upper case (RFC 3461 §4).
package enum Xtext {
  /// The octets that `text` stands for; nil if it is not xtext.
  package static func decode(_ text: [UInt8]) -> [UInt8]? {
    var octets: [UInt8] = []
    var rest = text[...]
    while let octet = rest.popFirst() {
      guard octet == Octet.plus else {
        guard isPlain(octet) else { return nil }
        octets.append(octet)
        continue
      }
      guard let high = rest.popFirst().flatMap(value), let low = rest.popFirst().flatMap(value)
      else { return nil }
      octets.append(high << 4 | low)
    }
    return octets
  }

  /// `octets` as xtext.
  package static func encode(_ octets: some Sequence<UInt8>) -> [UInt8] {
    octets.flatMap {
      isPlain($0) ? [$0] : [Octet.plus] + Hexadecimal.text($0, digits: 2).uppercased().utf8
    }
  }

  /// Where `text` ceases to be xtext, from its start; nil where it does not.
  static func flaw(in text: some Collection<UInt8>) -> Int? {
    let octets = Array(text)
    var place = 0
    while place < octets.count {
      if octets[place] == Octet.plus {
        let digits = octets[(place + 1)...].prefix(2)
        guard digits.count == 2, digits.allSatisfy({ value($0) != nil }) else { return place }
        place += 3
      } else {
        guard isPlain(octets[place]) else { return place }
        place += 1
      }
    }
    return nil
  }

  /// Whether an octet stands for itself.
  private static func isPlain(_ octet: UInt8) -> Bool {
    octet > Octet.space && octet < Octet.delete && octet != Octet.plus && octet != Octet.equals
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    if Octet.isDigit(digit) { return digit - Octet.zero }
    return digit &- 0x41 <= 5 ? digit - 0x41 + 10 : nil
  }
}
