import Glibc

/// An IPv4 or IPv6 address as certificates carry it: 4 or 16 octets (RFC 5280 §4.2.1.6).
struct IPAddress: Hashable, CustomStringConvertible {
  let octets: [UInt8]

  /// An address from its octets; nil unless there are 4 or 16.
  init?(octets: [UInt8]) {
    guard octets.count == 4 || octets.count == 16 else { return nil }
    self.octets = octets
  }

  /// An address as people write it, `192.0.2.1` or `2001:db8::1`, without brackets or a zone.
  init?(_ text: String) {
    var octets = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, text, &octets) == 1 {
      self.octets = Array(octets.prefix(4))
    } else if inet_pton(AF_INET6, text, &octets) == 1 {
      self.octets = octets
    } else {
      return nil
    }
  }

  var description: String {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = octets.count == 4 ? AF_INET : AF_INET6
    guard let start = inet_ntop(family, octets, &text, socklen_t(text.count)) else { return "" }
    return String(cString: start)
  }
}
