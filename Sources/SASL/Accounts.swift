/// The users of a server and their passwords, in the clear, since some mechanisms need them so.
package struct Accounts: Sendable {
  private let passwords: [String: String]

  /// Accounts of these users.
  package init(_ passwords: [String: String]) {
    self.passwords = passwords
  }

  /// Whether there is this user, with this password. Octets are compared: to Swift, strings that
  /// differ in normalisation are the same.
  func hold(user: [UInt8], password: [UInt8]) -> Bool {
    passwords.contains { $0.utf8.elementsEqual(user) && $1.utf8.elementsEqual(password) }
  }
}
