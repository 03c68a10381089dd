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
  /// What a proxy said of the client, by attribute of XCLIENT: `ADDR`, `NAME`, …
  package var client: [String: String] = [:]
  /// What a proxy said of the message's source, by attribute of XFORWARD.
  package var forwarded: [String: String] = [:]
  /// From each RCPT that was accepted.
  package var accepted: [Recipient] = []
  /// How many RCPT were refused.
  package var refusedCount = 0

  /// The forward-paths that were accepted.
  package var recipients: [Path] { accepted.map(\.path) }

  /// Whether its sender says that it advertises something of this class (RFC 3865 §2.3).
  func isSolicitation(of keyword: String) -> Bool {
    let value = parameters.first { $0.keyword == "SOLICIT" }?.value ?? []
    return value.split(separator: Octet.comma).contains { keyword.uppercased().isSpelled($0) }
  }

  /// Whether its sender wants to ask later where it is (RFC 3885 §3.1).
  var isTracked: Bool { parameters.contains { $0.keyword == "MTRK" } }

  /// Whether addresses and header fields may hold letters beyond ASCII (RFC 6531 §3.4).
  var isUTF8: Bool { parameters.contains { $0.keyword == "SMTPUTF8" } }

  /// Whether the message may hold anything at all, and so has to come with BDAT (RFC 3030 §3).
  var isBinary: Bool {
    parameters.contains { $0.keyword == "BODY" && "BINARYMIME".isSpelled($0.value ?? []) }
  }
}
