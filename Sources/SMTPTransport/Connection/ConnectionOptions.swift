package import TLSEngine

/// How to connect, and how long to wait for what.
package struct ConnectionOptions: Sendable {
  /// The only family of addresses to use, or nil for both, racing (RFC 8305).
  package var family: AddressFamily?
  /// The IP address to connect from, or nil for any.
  package var localAddress: String?
  /// How long looking the name up and connecting may take together.
  package var connectTimeout: Duration = .seconds(30)
  /// How long a TLS handshake may take; a person's answer about a certificate is not counted.
  package var handshakeTimeout: Duration = .seconds(30)
  /// How long octets that are still to be sent may hold up `Connection.close(by:)`.
  package var closeTimeout: Duration = .seconds(5)
  /// What to do with a certificate that fails verification.
  package var verification: VerificationPolicy = .require
  /// The TLS settings of an endpoint with implicit TLS; nil for the system's roots and the
  /// endpoint's host name.
  package var tls: TLSClientConfiguration?
  /// What a proxy would say first (the PROXY protocol), sent before anything else, TLS included.
  package var proxyHeader: ProxyHeader?
  /// How many octets may arrive since the last `Connection.allowMore()`.
  package var octetsUnasked = 16 * 1024 * 1024

  /// The defaults.
  package init() {}
}
