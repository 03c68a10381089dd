package import SMTPCore

/// What a connection has to tell: what happened to the session, and the two moments where it waits
/// for a decision.
package enum ConnectionEvent: Hashable, Sendable {
  /// Something happened to the session. The first is `opened`, the last is `closed`.
  case event(TimedEvent)
  /// The server's certificate failed verification; nothing goes on before
  /// `Connection.answerVerification(accept:)` or `Connection.close(by:)`.
  case verificationFailed(TLSFacts)
  /// So many octets arrived since anything was asked of the server that reading has stopped;
  /// it goes on with `Connection.allowMore()`.
  case flooded(octets: Int)
}
