import Glibc
import NIOCore

/// Where a test's server listens.
enum LoopbackSocket {
  case ipv4
  case ipv6
  case unix(path: String)

  struct Failure: Error {
    var call: String
    var code: Int32

    init(_ call: String) {
      self.call = call
      code = errno
    }
  }

  /// A listening socket and its port, which the system picks.
  func listen(backlog: Int32 = 16) throws -> (descriptor: Int32, port: Int) {
    let address =
      switch self {
      case .ipv4: try SocketAddress(ipAddress: "127.0.0.1", port: 0)
      case .ipv6: try SocketAddress(ipAddress: "::1", port: 0)
      case .unix(let path): try SocketAddress(unixDomainSocketPath: path)
      }
    let descriptor = try Self.make(for: address)
    let result = address.withSockAddr { bind(descriptor, $0, socklen_t($1)) }
    try Self.check(result, "bind")
    try Self.check(Glibc.listen(descriptor, backlog), "listen")
    return (descriptor, Self.port(Self.name(of: descriptor, getsockname)))
  }

  /// A stream socket of the family of `address`.
  static func make(for address: SocketAddress) throws -> Int32 {
    let descriptor = socket(address.protocol.rawValue, Int32(SOCK_STREAM.rawValue), 0)
    try check(descriptor, "socket")
    return descriptor
  }

  static func check(_ result: Int32, _ call: String) throws {
    if result < 0 { throw Failure(call) }
  }

  /// The octets of a socket address: family, port, and for IPv4 the address behind them.
  static func name(
    of descriptor: Int32,
    _ call: (Int32, UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Int32
  ) -> [UInt8] {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { pointer in
      _ = pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        call(descriptor, $0, &length)
      }
      return Array(UnsafeRawBufferPointer(start: pointer, count: Int(length)))
    }
  }

  private static func port(_ name: [UInt8]) -> Int { Int(name[2]) << 8 | Int(name[3]) }
}
