/// What a proxy says of the connection that it passes on, before the client's first octet, taken
/// apart as far as its form goes (the PROXY protocol, versions 1 and 2).
package enum ProxyFrame: Hashable, Sendable {
  /// The rest is yet to come.
  case incomplete
  /// It is none.
  case none
  /// A line of version 1 without `PROXY ` and its end; `octets` counts all of it.
  case text(ArraySlice<UInt8>, octets: Int)
  /// A header of version 2: its command, its family and transport, and the addresses.
  case binary(command: UInt8, family: UInt8, block: ArraySlice<UInt8>, octets: Int)

  private static let words = Array("PROXY ".utf8)
  /// No line of another protocol begins so.
  private static let signature: [UInt8] = [
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
  ]
  /// Octets of the longest line of version 1, CRLF included.
  private static let longestLine = 107

  /// Reads the front of `octets`, which may be cut anywhere.
  package init(_ octets: [UInt8]) {
    if octets.starts(with: Self.signature.prefix(octets.count)) {
      self = Self.binary(octets)
    } else if octets.starts(with: Self.words.prefix(octets.count)) {
      self = Self.text(octets)
    } else {
      self = .none
    }
  }

  private static func text(_ octets: [UInt8]) -> ProxyFrame {
    guard let feed = octets.prefix(longestLine).firstIndex(of: Octet.lf) else {
      return octets.count < longestLine ? .incomplete : .none
    }
    guard feed > words.count, octets[feed - 1] == Octet.cr else { return .none }
    return .text(octets[words.count..<(feed - 1)], octets: feed + 1)
  }

  /// The signature, version and command, family and transport, a length, and so many octets.
  private static func binary(_ octets: [UInt8]) -> ProxyFrame {
    let head = signature.count + 4
    guard octets.count >= head else { return .incomplete }
    guard octets[head - 4] >> 4 == 2 else { return .none }
    let end = head + Int(octets[head - 2]) << 8 + Int(octets[head - 1])
    guard octets.count >= end else { return .incomplete }
    return .binary(
      command: octets[head - 4] & 0x0F, family: octets[head - 3], block: octets[head..<end],
      octets: end)
  }
}
