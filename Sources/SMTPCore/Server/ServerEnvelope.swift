/// The envelope of a transaction as the receiving side keeps it (RFC 5321 §2.3.1).
package struct ServerEnvelope: Hashable, Sendable {
  /// A recipient that was accepted.
  package struct Recipient: Hashable, Sendable {
    /// From RCPT.
    package var path: Path
    /// The parameters of RCPT as written.
    package var parameters: [PathArgument.Parameter]
  }

  /// The command that began the transaction: MAIL, SEND, SOML or SAML.
  package var verb: Verb
  /// How the client introduced itself.
  package var hello: Hello
  /// The user that the client had proved to be; nil where it had not.
  package var user: String?
  /// From MAIL.
  package var reversePath: Path
  /// The parameters of MAIL as written.
  package var parameters: [PathArgument.Parameter]
  /// From each RCPT that was accepted.
  package var accepted: [Recipient] = []
  /// How many RCPT were refused.
  package var refusedCount = 0

  /// The forward-paths that were accepted.
  package var recipients: [Path] { accepted.map(\.path) }

  /// Whether the message may hold anything at all, and so has to come with BDAT (RFC 3030 §3).
  var isBinary: Bool {
    parameters.contains { $0.keyword == "BODY" && "BINARYMIME".isSpelled($0.value ?? []) }
  }
}
