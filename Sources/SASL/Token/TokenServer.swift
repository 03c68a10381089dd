import SMTPCore

/// The server's side of OAUTHBEARER (RFC 7628) and XOAUTH2.
struct TokenServer: ServerMechanism {
  private let form: TokenForm
  private let accounts: Accounts
  private var isRefused = false

  /// A new exchange.
  init(_ form: TokenForm, _ accounts: Accounts) {
    self.form = form
    self.accounts = accounts
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    // Whatever the client says to the reason, it is refused.
    if isRefused { return .refused }
    guard let response else { return .challenge([]) }
    guard let (name, token) = form.read(response) else { return .malformed }
    if let user = accounts.user(name, withToken: token) { return .accepted(user: user) }
    isRefused = true
    return .challenge(form.refusal)
  }
}
