import Glibc

/// What a proxy says first about the connection that it passes on (the PROXY protocol, versions 1
/// and 2).
package struct ProxyHeader: Hashable, Sendable {
  /// The version of the protocol.
  enum Version: String, CaseIterable, Hashable {
    case v1, v2
  }

  /// What is said of the connection.
  enum Connection: Hashable {
    /// Nothing: the proxy speaks for itself (version 2).
    case local
    /// Nothing that is known.
    case unknown
    case tcp4(source: Place, destination: Place)
    case tcp6(source: Place, destination: Place)
  }

  /// An address and a port.
  struct Place: Hashable {
    /// As it was written.
    var address: String
    /// In network order.
    var octets: [UInt8]
    var port: UInt16
  }

  let version: Version
  let connection: Connection

  /// What goes over the wire before anything else, TLS included.
  package var octets: [UInt8] {
    switch version {
    case .v1: Array("PROXY \(words)\r\n".utf8)
    case .v2: Self.signature + [isLocal ? 0x20 : 0x21, family] + block
    }
  }

  /// The header as it is asked for: `v1 TCP4 192.0.2.1 198.51.100.1 56324 25`.
  package var text: String { "\(version.rawValue) \(words)" }

  /// No line of another protocol begins so.
  private static let signature: [UInt8] = [
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
  ]

  private var isLocal: Bool { connection == .local }

  private var words: String {
    switch connection {
    case .local: "LOCAL"
    case .unknown: "UNKNOWN"
    case .tcp4(let source, let destination): "TCP4 " + Self.words(source, destination)
    case .tcp6(let source, let destination): "TCP6 " + Self.words(source, destination)
    }
  }

  private static func words(_ source: Place, _ destination: Place) -> String {
    "\(source.address) \(destination.address) \(source.port) \(destination.port)"
  }

  private var family: UInt8 {
    switch connection {
    case .local, .unknown: 0x00
    case .tcp4: 0x11
    case .tcp6: 0x21
    }
  }

  /// The length of the addresses, and the addresses.
  private var block: [UInt8] {
    switch connection {
    case .local, .unknown: return [0, 0]
    case .tcp4(let source, let destination), .tcp6(let source, let destination):
      let addresses = source.octets + destination.octets
      let ports = [source.port, destination.port].flatMap(Self.octets)
      return Self.octets(UInt16(addresses.count + ports.count)) + addresses + ports
    }
  }

  private static func octets(_ number: UInt16) -> [UInt8] {
    [UInt8(number >> 8), UInt8(number & 0xFF)]
  }
}
