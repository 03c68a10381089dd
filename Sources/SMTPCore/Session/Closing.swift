/// How a connection ended.
package struct Closing: Hashable, Sendable {
  /// Who ended it.
  package enum Cause: String, Hashable, Sendable {
    case client
    case server
    case timeout
  }

  /// Who ended the connection.
  package var cause: Cause
  /// Whether it ended by a TCP reset in place of an orderly end.
  package var isReset: Bool

  /// A connection ended by `cause`.
  package init(by cause: Cause, isReset: Bool = false) {
    self.cause = cause
    self.isReset = isReset
  }
}
