import SMTPCore

/// The server's side of LOGIN (draft-murchison-sasl-login).
struct LoginServer: ServerMechanism {
  private enum Stage: Sendable {
    case user
    case password(user: [UInt8])
  }

  private let accounts: Accounts
  private var stage = Stage.user

  /// A new exchange.
  init(_ accounts: Accounts) {
    self.accounts = accounts
  }

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    // The draft has the server speak first, yet clients send the user along with AUTH.
    guard let response else { return .challenge(Array("Username:".utf8)) }
    switch stage {
    case .user:
      if response.isEmpty { return .malformed }
      stage = .password(user: response)
      return .challenge(Array("Password:".utf8))
    case .password(let user):
      guard let name = String(validating: user, as: UTF8.self) else { return .malformed }
      return accounts.hold(user: user, password: response) ? .accepted(user: name) : .refused
    }
  }
}
