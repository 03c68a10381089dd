package import SMTPCore

/// All that a server can bring to an exchange. Each mechanism takes what it has use for.
package struct ServerContext: Sendable {
  /// Who may log in.
  package var accounts: Accounts
  /// Printable ASCII without a comma that nobody can guess. It must never come twice.
  package var nonce: String
  /// The salt for SCRAM's passwords, 16 octets or more.
  package var salt: [UInt8]
  /// The server's domain.
  package var host: String
  /// What the TLS connection can be bound by; empty without TLS.
  package var bindings: [ChannelBinding]
  /// The user whom the client's TLS certificate names; nil where it names none.
  package var certificateUser: String?

  /// What is brought.
  package init(
    _ accounts: Accounts, nonce: String = "", salt: [UInt8] = [], host: String = "localhost",
    bindings: [ChannelBinding] = [], certificateUser: String? = nil
  ) {
    self.accounts = accounts
    self.nonce = nonce
    self.salt = salt
    self.host = host
    self.bindings = bindings
    self.certificateUser = certificateUser
  }
}
