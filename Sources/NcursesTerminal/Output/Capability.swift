import CNcurses
import Glibc

/// What the description of the present terminal says about one ability.
@MainActor
enum Capability {
  /// The octets of a capability, without its delays; nil when the terminal lacks it.
  static func octets(_ name: String) -> [UInt8]? {
    guard let text = pointer(name) else { return nil }
    return withoutDelays(text)
  }

  /// The octets of a capability with numbers in it.
  static func octets(_ name: String, _ first: Int, _ second: Int = 0) -> [UInt8]? {
    guard let text = pointer(name), let filled = capability_with(text, first, second) else {
      return nil
    }
    return withoutDelays(filled)
  }

  private static func pointer(_ name: String) -> UnsafePointer<CChar>? {
    // Absent is nil, and what is no string at all is -1.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return UnsafePointer(text)
  }

  /// Leaves out `$<5*/>`: how long the terminals of old took, which no line of today needs.
  nonisolated static func withoutDelays(_ text: UnsafePointer<CChar>) -> [UInt8] {
    var octets: [UInt8] = []
    var rest = UnsafeRawBufferPointer(start: text, count: strlen(text))[...]
    while let octet = rest.popFirst() {
      if octet == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        octets.append(octet)
      }
    }
    return octets
  }
}
