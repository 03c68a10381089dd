import SMTPCore
import TerminalCanvas

/// A name and a password that are being typed.
struct LoginForm: Hashable {
  enum Field: Hashable {
    case user
    case password
  }

  /// The exchange that they are for.
  var exchange: AuthExchange
  /// Whether the server refused others before.
  var isAgain = false
  /// Where keys go.
  var field = Field.user
  var user = LineEditor(limit: 1_024)
  var password = LineEditor(limit: 1_024)

  /// A form for a challenge, with a name that is known already.
  init(for exchange: AuthExchange, user: String = "", isAgain: Bool = false) {
    self.exchange = exchange
    self.isAgain = isAgain
    self.user.set(user)
    if !user.isEmpty { field = .password }
  }

  /// Name and password, once both are there.
  var login: Login? {
    user.isEmpty || password.isEmpty ? nil : Login(user: user.text, password: password.text)
  }

  /// Whether a token is to be typed, and no password.
  var wantsToken: Bool { MechanismFacts.row(for: exchange.mechanism)?.need == .token }

  /// Goes to the other field.
  mutating func switchField() { field = field == .user ? .password : .user }

  /// Types or edits in the field that has the keys.
  mutating func press(_ key: Key) {
    switch field {
    case .user: user.press(key)
    case .password: password.press(key)
    }
  }

  /// Puts text into the field that has the keys, up to its first line end.
  mutating func insert(_ text: String) {
    let line = String(text.prefix { !$0.isNewline })
    switch field {
    case .user: user.insert(line)
    case .password: password.insert(line)
    }
  }
}
