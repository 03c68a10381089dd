/// What a client proves itself with.
package struct Credentials: Hashable, Sendable {
  /// Whom to act as; nil or empty for the user itself (RFC 4422 §3.4.1).
  package var authorizationID: String?
  /// Whose password it is.
  package var user: String
  /// The password in the clear.
  package var password: String

  /// Credentials of a user, to act as itself unless told otherwise.
  package init(authorizationID: String? = nil, user: String, password: String) {
    self.authorizationID = authorizationID
    self.user = user
    self.password = password
  }

  /// Whether there is a password.
  package var hasSecret: Bool { !password.isEmpty }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The user alone: whatever prints credentials must not print a password.
  package var description: String { "credentials of \(user)" }

  package var debugDescription: String { description }

  package var customMirror: Mirror { Mirror(self, children: ["user": user]) }
}
