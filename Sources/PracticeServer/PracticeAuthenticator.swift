import SASL
import SMTPCore
import TLSEngine

/// Joins the mechanisms of `SASL` and the one account of a scenario to a session.
///
/// The account's bearer token is its password. Over TLS it can be logged in to without either, by
/// `EXTERNAL`: with a certificate, whoever signed it, that has the user's name, or the local part
/// of a mail address with that name, for its common name or among its alternative names.
struct PracticeAuthenticator: Authenticator {
  let mechanisms: [String]
  private let user: String
  /// Those that the scenario offers; nil for all.
  private let offered: [String]?
  private var context: ServerContext

  /// The account of a scenario, before TLS.
  init(_ scenario: Scenario) {
    let accounts = [scenario.user: scenario.password]
    self.init(
      user: scenario.user, offering: scenario.mechanisms,
      ServerContext(Accounts(accounts, tokens: accounts), host: scenario.domain))
  }

  private init(user: String, offering offered: [String]?, _ context: ServerContext) {
    self.user = user
    self.offered = offered
    self.context = context
    mechanisms = Mechanism.allCases.filter { mechanism in
      mechanism.isAvailable && (!mechanism.isBound || !context.bindings.isEmpty)
        && (mechanism != .external || context.certificateUser != nil)
        && offered?.contains(mechanism.rawValue) != false
    }.map(\.rawValue)
  }

  /// The same account where TLS is up: more can be offered there.
  func secured(by engine: TLSEngine) -> PracticeAuthenticator {
    var context = context
    context.bindings = engine.channelBindings
    let names = engine.facts.peer.first.map(CertificateHolder.names) ?? []
    let isUser = names.contains { name in
      name.utf8.elementsEqual(user.utf8) || name.utf8.starts(with: "\(user)@".utf8)
    }
    context.certificateUser = isUser ? user : nil
    return PracticeAuthenticator(user: user, offering: offered, context)
  }

  func begin(_ mechanism: String) -> (any ServerMechanism)? {
    guard mechanisms.contains(mechanism), let known = Mechanism(name: mechanism) else {
      return nil
    }
    var context = context
    context.nonce = String(decoding: Base64.encode(Self.random(18)), as: UTF8.self)
    context.salt = Self.random(16)
    return known.makeServer(context)
  }

  /// Octets that nobody can guess: the system's own.
  private static func random(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max) }
  }
}
