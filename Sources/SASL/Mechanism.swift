package import SMTPCore

/// The mechanisms that are understood here, by their registered names, the ones to prefer first.
package enum Mechanism: String, CaseIterable, Hashable, Sendable {
  case plain = "PLAIN"
  case login = "LOGIN"

  /// The mechanism of this name in any case; nil if it is not understood here.
  package init?(name: String) {
    self.init(rawValue: name.uppercased())
  }

  /// The client's side of a new exchange.
  package func makeClient(
    _ credentials: Credentials
  ) throws(MechanismError) -> any ClientMechanism {
    switch self {
    case .plain: try PlainClient(credentials)
    case .login: try LoginClient(credentials)
    }
  }

  /// The server's side of a new exchange.
  package func makeServer(_ accounts: Accounts) -> any ServerMechanism {
    switch self {
    case .plain: PlainServer(accounts)
    case .login: LoginServer(accounts)
    }
  }
}
