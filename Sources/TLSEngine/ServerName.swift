/// The name that a server's certificate has to carry (RFC 6125 §2.2).
enum ServerName: Hashable {
  /// No name to check: a Unix socket.
  case none
  case domain(String)
  case address(IPAddress)

  /// Reads a domain or an IP literal. Brackets, an IPv6 zone and the root's dot are not part of
  /// what a certificate carries.
  init(_ text: String) throws(TLSError) {
    guard text.utf8.count <= 255, !text.utf8.contains(0) else { throw .unusableServerName(text) }
    var name = Substring(text)
    if name.utf8.first == UInt8(ascii: "["), name.utf8.last == UInt8(ascii: "]") {
      name = name.dropFirst().dropLast()
    }
    let unzoned = name.utf8.prefix { $0 != UInt8(ascii: "%") }
    if let address = IPAddress(String(Substring(unzoned))) {
      self = .address(address)
      return
    }
    if name.utf8.last == UInt8(ascii: ".") { name = name.dropLast() }
    self = name.isEmpty ? .none : .domain(String(name))
  }

  /// What the server is told of the name (RFC 6066 §3): a domain, never an address.
  var indication: String? {
    if case .domain(let name) = self { name } else { nil }
  }
}
