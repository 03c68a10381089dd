import Glibc

/// Octets on a descriptor.
enum Octets {
  /// Writes all of them; stops where the descriptor takes no more.
  static func write(_ octets: some Collection<UInt8>, to descriptor: Int32) {
    var rest = Array(octets)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Whether there is something to read, or an end, within so many milliseconds.
  static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, milliseconds) > 0
  }

  /// What one read gives, which is known not to wait; nil at the end.
  static func read(_ descriptor: Int32) -> [UInt8]? {
    let size = 1 << 16
    var isEnd = false
    let octets = [UInt8](unsafeUninitializedCapacity: size) { block, count in
      let result = Glibc.read(descriptor, block.baseAddress, size)
      isEnd = result == 0 || (result < 0 && errno != EINTR && errno != EAGAIN)
      count = max(0, result)
    }
    return isEnd ? nil : octets
  }
}
