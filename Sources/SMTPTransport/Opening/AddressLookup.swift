import Glibc
import NIOCore

/// Asks the system for the addresses of a host, in the order of RFC 6724.
enum AddressLookup {
  /// The addresses of a name, or an IP address in text. It blocks for as long as the system's
  /// resolver takes.
  static func addresses(of host: String, port: Int) throws(ConnectionError) -> [SocketAddress] {
    // Names under `invalid` never exist (RFC 6761 §6.4): no server need be asked, nor be there.
    if isInvalid(host) { throw .hostNotFound(host: host) }
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_protocol = Int32(IPPROTO_TCP)
    var list: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, String(port), &hints, &list)
    // Before anything else is called that sets it.
    let error = errno
    defer { if let list { freeaddrinfo(list) } }
    switch status {
    case 0: break
    case EAI_NONAME, noData: throw .hostNotFound(host: host)
    case EAI_SYSTEM: throw .lookupFailed(host: host, reason: String(cString: strerror(error)))
    default: throw .lookupFailed(host: host, reason: String(cString: gai_strerror(status)))
    }
    var addresses: [SocketAddress] = []
    var next = list
    while let info = next?.pointee {
      if let address = address(of: info, host: host) { addresses.append(address) }
      next = info.ai_next
    }
    guard !addresses.isEmpty else { throw .hostNotFound(host: host) }
    return addresses
  }

  /// `EAI_NODATA`: the name exists and has no address. glibc hides it behind `_GNU_SOURCE`.
  private static let noData: Int32 = -5

  private static func isInvalid(_ host: String) -> Bool {
    let labels = host.lowercased().utf8.split(separator: UInt8(ascii: "."))
    return labels.last.map { $0.elementsEqual("invalid".utf8) } ?? false
  }

  private static func address(of info: addrinfo, host: String) -> SocketAddress? {
    guard let raw = UnsafeRawPointer(info.ai_addr) else { return nil }
    switch info.ai_family {
    case AF_INET: return SocketAddress(raw.load(as: sockaddr_in.self), host: host)
    case AF_INET6: return SocketAddress(raw.load(as: sockaddr_in6.self), host: host)
    default: return nil
    }
  }
}
