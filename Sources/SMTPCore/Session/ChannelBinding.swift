/// What both ends of one TLS connection know and nobody in between can (RFC 5056, RFC 5929).
package struct ChannelBinding: Hashable, Sendable {
  /// How it is made.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Exported key material (RFC 9266), which TLS 1.3 has.
    case tlsExporter = "tls-exporter"
    /// The first Finished message (RFC 5929 §3), up to TLS 1.2.
    case tlsUnique = "tls-unique"
    /// The hash of the server's certificate (RFC 5929 §4).
    case tlsServerEndPoint = "tls-server-end-point"
  }

  /// How it is made.
  package var kind: Kind
  /// The data. They are no secret that opens anything, and yet nothing to record.
  package var octets: [UInt8]

  /// Data of a kind.
  package init(_ kind: Kind, _ octets: [UInt8]) {
    self.kind = kind
    self.octets = octets
  }
}
