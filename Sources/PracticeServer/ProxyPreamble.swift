import NIOCore

/// What a proxy says before anything else of the connection that it passes on (the PROXY protocol,
/// versions 1 and 2).
enum ProxyPreamble: Equatable {
  /// The rest is yet to come.
  case incomplete
  /// It is none.
  case malformed
  /// So many octets, and from where the client connected; nil where the proxy does not know, or
  /// speaks for itself.
  case whole(octets: Int, client: SocketAddress?)

  /// Reads the front of `octets`, which may be cut anywhere.
  init(_ octets: [UInt8]) {
    let isBinary = octets.prefix(Self.signature.count).elementsEqual(
      Self.signature.prefix(octets.count))
    self = isBinary && !octets.isEmpty ? Self.binary(octets) : Self.text(octets)
  }

  /// No line of another protocol begins so.
  private static let signature: [UInt8] = [
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
  ]
  /// Octets of the longest line of version 1, CRLF included.
  private static let longestLine = 107

  /// `PROXY TCP4 192.0.2.1 198.51.100.1 56324 25`
  private static func text(_ octets: [UInt8]) -> ProxyPreamble {
    let start = Array("PROXY ".utf8)
    guard octets.prefix(start.count).elementsEqual(start.prefix(octets.count)) else {
      return .malformed
    }
    guard let end = octets.firstIndex(of: 0x0A) else {
      return octets.count < longestLine ? .incomplete : .malformed
    }
    guard end < longestLine, end > start.count, octets[end - 1] == 0x0D else { return .malformed }
    let words = octets[start.count..<(end - 1)].split(
      separator: 0x20, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    if words.first == "UNKNOWN" { return .whole(octets: end + 1, client: nil) }
    guard words.count == 5, let client = address(words[1], words[3], family: words[0]),
      address(words[2], words[4], family: words[0]) != nil
    else { return .malformed }
    return .whole(octets: end + 1, client: client)
  }

  private static func address(
    _ text: String, _ port: String, family: String
  ) -> SocketAddress? {
    // Digits alone, no zero in front, and no zone: anything else is read in two ways.
    guard port.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt16(port),
      port == String(number), !text.utf8.contains(UInt8(ascii: "%")),
      let address = try? SocketAddress(ipAddress: text, port: Int(number))
    else { return nil }
    switch (address, family) {
    case (.v4, "TCP4"), (.v6, "TCP6"): return address
    default: return nil
    }
  }

  /// The signature, version and command, family, a length, and so many octets of addresses.
  private static func binary(_ octets: [UInt8]) -> ProxyPreamble {
    let head = signature.count + 4
    guard octets.count >= head else { return .incomplete }
    let length = Int(octets[head - 2]) << 8 | Int(octets[head - 1])
    guard octets[head - 4] >> 4 == 2 else { return .malformed }
    guard octets.count >= head + length else { return .incomplete }
    let block = octets[head..<(head + length)]
    switch (octets[head - 4] & 0x0F, octets[head - 3]) {
    case (0, _): return .whole(octets: head + length, client: nil)
    case (1, 0x11): return binary(block, octetsOfAddress: 4)
    case (1, 0x21): return binary(block, octetsOfAddress: 16)
    // A family that is no TCP: nothing that a mail server could make of it.
    case (1, _): return .whole(octets: head + length, client: nil)
    default: return .malformed
    }
  }

  /// Two addresses and two ports; what follows them is of no concern here.
  private static func binary(
    _ block: ArraySlice<UInt8>, octetsOfAddress count: Int
  ) -> ProxyPreamble {
    guard block.count >= 2 * count + 4 else { return .malformed }
    let port = block[(block.startIndex + 2 * count)...]
    let number = Int(port[port.startIndex]) << 8 | Int(port[port.startIndex + 1])
    let packed = ByteBuffer(bytes: block.prefix(count))
    guard let client = try? SocketAddress(packedIPAddress: packed, port: number) else {
      return .malformed
    }
    return .whole(octets: block.endIndex, client: client)
  }
}
