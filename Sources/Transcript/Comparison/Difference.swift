/// One thing in which two sessions differ.
package struct Difference: Hashable, Sendable {
  /// What differs.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A command that only one has, or its argument.
    case command
    /// How many replies came to a command.
    case reply
    /// A reply's code.
    case code
    /// A reply's enhanced status code.
    case enhanced
    /// A reply's text.
    case text
    /// What the server offers in its reply to EHLO.
    case capabilities
    /// Whether TLS came up, and how.
    case tls
    /// How long a reply took.
    case timing
    /// How the connection ended.
    case close
  }

  /// What differs.
  package var kind: Kind
  /// What exactly: a keyword of EHLO, a fact of TLS; nil where the kind says all.
  package var subject: String?
  /// What the first session has, made harmless; nil for nothing at all.
  package var first: String?
  /// What the second session has, made harmless; nil for nothing at all.
  package var second: String?
  /// Which of the replies to the command, from 0.
  package var reply = 0
  /// Whether it counts only where everything does (`--strict`).
  package var isFine = false
}
