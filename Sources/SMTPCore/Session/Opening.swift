/// What is known of a connection when it opens. Every part may be missing: a log of another
/// program tells less than our own transport.
package struct Opening: Hashable, Sendable {
  /// The name that was asked for, before it was resolved.
  package var host: String?
  /// The peer's IP address, without port or brackets.
  package var address: String?
  /// The peer's TCP port.
  package var port: Int?
  /// Our end's IP address.
  package var localAddress: String?
  /// Our end's TCP port.
  package var localPort: Int?
  /// The path of a Unix socket, in place of address and port.
  package var path: String?
  /// Whether the source begins behind the greeting, so that the session starts in `greeted`.
  package var isGreeted: Bool

  /// An opening of which only the given parts are known.
  package init(
    host: String? = nil, address: String? = nil, port: Int? = nil, localAddress: String? = nil,
    localPort: Int? = nil, path: String? = nil, isGreeted: Bool = false
  ) {
    self.host = host
    self.address = address
    self.port = port
    self.localAddress = localAddress
    self.localPort = localPort
    self.path = path
    self.isGreeted = isGreeted
  }
}
