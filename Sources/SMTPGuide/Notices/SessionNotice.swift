package import SMTPCore

/// What a session's log says of things that are not octets on the wire.
package enum SessionNotice: Hashable, Sendable {
  /// The connection is open, to this place.
  case connected(String)
  case secured(TLSFacts)
  /// Stands behind TLS where it began in mid-session.
  case startsAnew
  case securingFailed(String)
  case securityLayer
  case injected(octets: Int, byClient: Bool)
  case closed(Closing, isServer: Bool)
  case overrun(octets: Int)
  case secret(octets: Int)
  case linesOmitted(Int)
  case octetsOmitted(Int)
  /// How long a message is; nil where the source leaves it out and does not say.
  case message(octets: Int?, isWhole: Bool)
  /// Stands for the meaning of a reply that has no code.
  case noReplyCode
  /// Stands before the list of what may be sent next.
  case next
}
