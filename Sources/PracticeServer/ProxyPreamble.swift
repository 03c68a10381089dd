import NIOCore
import SMTPCore

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
    switch ProxyFrame(octets) {
    case .incomplete: self = .incomplete
    case .none: self = .malformed
    case .text(let line, let count): self = Self.text(line, octets: count)
    case .binary(let command, let family, let block, let count):
      self = Self.binary(command: command, family: family, block, octets: count)
    }
  }

  /// `TCP4 192.0.2.1 198.51.100.1 56324 25`
  private static func text(_ line: ArraySlice<UInt8>, octets count: Int) -> ProxyPreamble {
    let words = line.split(separator: Octet.space, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    if words.first == "UNKNOWN" { return .whole(octets: count, client: nil) }
    guard words.count == 5, let client = address(words[1], words[3], family: words[0]),
      address(words[2], words[4], family: words[0]) != nil
    else { return .malformed }
    return .whole(octets: count, client: client)
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

  private static func binary(
    command: UInt8, family: UInt8, _ block: ArraySlice<UInt8>, octets count: Int
  ) -> ProxyPreamble {
    switch (command, family) {
    case (0, _): return .whole(octets: count, client: nil)
    case (1, 0x11): return binary(block, octetsOfAddress: 4, octets: count)
    case (1, 0x21): return binary(block, octetsOfAddress: 16, octets: count)
    // A family that is no TCP: nothing that a mail server could make of it.
    case (1, _): return .whole(octets: count, client: nil)
    default: return .malformed
    }
  }

  /// Two addresses and two ports; what follows them is of no concern here.
  private static func binary(
    _ block: ArraySlice<UInt8>, octetsOfAddress size: Int, octets count: Int
  ) -> ProxyPreamble {
    guard block.count >= 2 * size + 4 else { return .malformed }
    let port = block[(block.startIndex + 2 * size)...]
    let number = Int(port[port.startIndex]) << 8 | Int(port[port.startIndex + 1])
    let packed = ByteBuffer(bytes: block.prefix(size))
    guard let client = try? SocketAddress(packedIPAddress: packed, port: number) else {
      return .malformed
    }
    return .whole(octets: count, client: client)
  }
}
