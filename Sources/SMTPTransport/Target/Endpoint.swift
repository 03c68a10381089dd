/// Where a connection leads: a host and port, or a Unix socket, and whether TLS begins at once.
package struct Endpoint: Hashable, Sendable {
  /// The two kinds of socket a mail server listens on.
  package enum Place: Hashable, Sendable {
    /// A host name or an IP address without brackets, and a TCP port.
    case host(String, port: Int)
    /// A Unix stream socket.
    case socket(path: String)
  }

  /// What to connect to.
  package var place: Place
  /// Whether the TLS handshake begins before any SMTP (RFC 8314 §3.3).
  package var isImplicitTLS: Bool

  /// The host that was asked for; nil of a Unix socket.
  package var host: String? {
    if case .host(let host, _) = place { host } else { nil }
  }

  /// An endpoint at `place`.
  package init(_ place: Place, isImplicitTLS: Bool = false) {
    self.place = place
    self.isImplicitTLS = isImplicitTLS
  }
}
