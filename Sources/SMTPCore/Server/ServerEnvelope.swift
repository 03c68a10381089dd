/// The envelope of a transaction as the receiving side keeps it (RFC 5321 §2.3.1).
package struct ServerEnvelope: Hashable, Sendable {
  /// How the client introduced itself.
  package var hello: Hello
  /// The user that the client had proved to be; nil where it had not.
  package var user: String?
  /// From MAIL.
  package var reversePath: Path
  /// The parameters of MAIL as written.
  package var parameters: [PathArgument.Parameter]
  /// From each RCPT that was accepted.
  package var recipients: [Path] = []
  /// How many RCPT were refused.
  package var refusedCount = 0
}
