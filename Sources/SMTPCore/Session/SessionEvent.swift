/// One thing that happened to a session. A live connection, a recording and an imported log all
/// yield the same events.
package enum SessionEvent: Hashable, Sendable {
  /// A connection opened. A second one starts the session afresh.
  case opened(Opening)
  /// Octets from the server, as they came from the socket: a line may span several events.
  case received([UInt8])
  /// Octets from the client.
  case sent([UInt8])
  /// Octets that are left out because they are or repeat a secret. From the client it is always
  /// one whole line.
  case redacted(Redaction)
  /// The content of a BDAT chunk, whole, whatever its count: from sources that print chunks
  /// without their octets.
  case chunk([UInt8])
  /// The source shows that the server's turn ended here, although its reply was not finished.
  case turnEnded
  /// TLS is up (RFC 3207 §4, RFC 8314 §3.3).
  case secured(TLSFacts)
  /// The TLS handshake failed.
  case securingFailed(reason: String)
  /// A SASL security layer began (RFC 4954 §4).
  case securityLayer
  /// The connection ended.
  case closed(Closing)
  /// A person's or an importer's remark.
  case note(String)
}
