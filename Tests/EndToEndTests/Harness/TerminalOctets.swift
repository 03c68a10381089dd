/// What a program wrote to a terminal, taken apart.
struct TerminalOctets: Sendable {
  /// All of it.
  let octets: [UInt8]
  /// The escape sequences in their order, as they were written.
  private(set) var sequences: [String] = []
  /// Every octet below 32, and 127, that stands in no sequence.
  private(set) var controls: Set<UInt8> = []
  /// What remains: the text.
  private(set) var text = ""

  /// Takes octets apart. A sequence is ESC, octets from 0x20 to 0x2F, and one more; `ESC [` goes
  /// on to an octet of 0x40 or more.
  init(_ octets: some Sequence<UInt8>) {
    self.octets = Array(octets)
    var plain: [UInt8] = []
    var rest = self.octets[...]
    while let octet = rest.popFirst() {
      if octet == 0x1B {
        var sequence = [octet]
        if rest.first == 0x5B {
          sequence.append(rest.removeFirst())
          while let next = rest.first, next < 0x40 { sequence.append(rest.removeFirst()) }
        } else {
          while let next = rest.first, next < 0x30 { sequence.append(rest.removeFirst()) }
        }
        if let last = rest.popFirst() { sequence.append(last) }
        sequences.append(String(decoding: sequence, as: UTF8.self))
      } else if octet < 0x20 || octet == 0x7F {
        controls.insert(octet)
      } else {
        plain.append(octet)
      }
    }
    text = String(decoding: plain, as: UTF8.self)
  }

  /// How often the whole screen, or all below the cursor, was wiped.
  var wipes: Int { sequences.count { $0.hasPrefix("\u{1B}[") && $0.hasSuffix("J") } }

  /// The sequences that set a colour.
  var colours: [String] {
    sequences.filter { sequence in
      guard sequence.hasSuffix("m") else { return false }
      return sequence.dropFirst(2).dropLast().split(separator: ";").contains {
        guard let number = Int($0) else { return false }
        return (30...38).contains(number) || (40...48).contains(number) || number >= 90
      }
    }
  }
}
