import Glibc

extension Descriptor {
  /// A TCP socket bound to a port of 127.0.0.1 that nobody else has. As long as it does not listen,
  /// connections to the port are refused.
  static func boundToLoopback() throws -> (descriptor: Descriptor, port: Int) {
    let descriptor = Descriptor(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    _ = fcntl(descriptor.number, F_SETFD, FD_CLOEXEC)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        bind(descriptor.number, pointer, length) == 0
          && getsockname(descriptor.number, pointer, &length) == 0
      }
    }
    guard isBound else { throw HarnessError.systemCall("bind", errno) }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }
}
