package import SMTPCore

/// All that a client can bring to an exchange. Each mechanism takes what it has use for.
package struct ClientContext: Sendable {
  /// Who logs in. For a mechanism with a token, the token is the password; for one that needs
  /// neither, all of it may be empty.
  package var credentials: Credentials
  /// Printable ASCII without a comma, of at least 16 octets that nobody can guess (RFC 5802 §5.1).
  /// It must never come twice.
  package var nonce: String
  /// What the TLS connection can be bound by, the one to use first; empty without TLS.
  package var bindings: [ChannelBinding]
  /// The mechanisms that the server offers, in upper case.
  package var offered: [String]
  /// The server's name or address and its port, as the client knows them; nil for a local socket.
  package var host: String?
  package var port: Int?
  /// Whether a proof may be made although the password is hashed in fewer rounds than it has to be
  /// (RFC 5802 §5.1): only where a person sees that first.
  package var takesFewIterations = false

  /// What is brought.
  package init(
    _ credentials: Credentials, nonce: String = "", bindings: [ChannelBinding] = [],
    offered: [String] = [], host: String? = nil, port: Int? = nil
  ) {
    self.credentials = credentials
    self.nonce = nonce
    self.bindings = bindings
    self.offered = offered
    self.host = host
    self.port = port
  }

  /// Checks what every mechanism with a name and a secret asks for. Text beyond ASCII goes out
  /// as the UTF-8 that was typed: it is not normalised (RFC 4013), as most servers do not either.
  func checkNameAndSecret() throws(MechanismError) {
    if credentials.user.isEmpty { throw .noUser }
    if credentials.password.isEmpty { throw .noPassword }
    let octets = [credentials.user, credentials.password, credentials.authorizationID ?? ""]
    let isControl = octets.joined().utf8.contains { $0 < Octet.space || $0 == Octet.delete }
    if isControl { throw .controlInCredentials }
  }

  /// Refuses an authorization identity where the mechanism has no place for it.
  func checkNoAuthorizationID() throws(MechanismError) {
    guard (credentials.authorizationID ?? "").isEmpty else { throw .noAuthorizationID }
  }
}
