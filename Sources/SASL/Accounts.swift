/// The users of a server and their passwords, in the clear, since some mechanisms need them so.
package struct Accounts: Sendable {
  private let passwords: [String: String]
  private let tokens: [String: String]

  /// Accounts of these users: a password each, and a bearer token where they have one.
  package init(_ passwords: [String: String], tokens: [String: String] = [:]) {
    self.passwords = passwords
    self.tokens = tokens
  }

  /// Whether there is this user, with this password. Octets are compared: to Swift, strings that
  /// differ in normalisation are the same.
  func hold(user: [UInt8], password: [UInt8]) -> Bool {
    self.password(of: user).map { $0 == password } ?? false
  }

  /// The user with this token, who need not say so; nil where there is none, or has another name.
  func user(_ name: [UInt8], withToken token: [UInt8]) -> String? {
    tokens.first { user, own in
      own.utf8.elementsEqual(token) && (name.isEmpty || user.utf8.elementsEqual(name))
    }?.key
  }

  /// The password of a user; nil where there is no such user.
  func password(of user: [UInt8]) -> [UInt8]? {
    passwords.first { $0.key.utf8.elementsEqual(user) }.map { Array($0.value.utf8) }
  }
}
