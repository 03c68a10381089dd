import SASL
import SMTPCore

/// Joins the mechanisms of `SASL` and the one account of a scenario to a session.
struct PracticeAuthenticator: Authenticator {
  let mechanisms = Mechanism.allCases.map(\.rawValue)
  private let accounts: Accounts

  /// The account of a scenario.
  init(_ scenario: Scenario) {
    accounts = Accounts([scenario.user: scenario.password])
  }

  func begin(_ mechanism: String) -> (any ServerMechanism)? {
    Mechanism(name: mechanism)?.makeServer(accounts)
  }
}
