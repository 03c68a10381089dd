package import SMTPCore

/// One thing that happened in a session and what the server said to it: the unit in which sessions
/// are compared. A login is one step, whatever its number of challenges.
package struct SessionStep: Hashable, Sendable {
  /// What happened.
  package enum Action: Hashable, Sendable {
    /// A connection opened; the reply is the greeting.
    case connection(Opening)
    /// The client sent a command. Of AUTH the reply is the one that ended the login.
    case command(Command)
    /// The client sent a message up to the lone dot.
    case message(octets: Int)
    /// TLS came up; nil where the handshake failed.
    case tls(TLSFacts?)
    /// The server said something that nobody had asked for.
    case unasked
    /// Plaintext stood between the reply to STARTTLS and the handshake.
    case injected
    /// The connection ended.
    ///
    /// - Parameter isFarewell: Whether QUIT or a 421 came before: who closes first is chance then.
    case closing(Closing, isFarewell: Bool)
  }

  /// What happened.
  package var action: Action
  /// What the server said to it, in order.
  package var replies: [Reply] = []
  /// Microseconds from its last octet to the first reply's first; nil without times.
  package var latency: Int64?
  /// The index of its observation in the session, as `show --json` counts.
  package var index: Int
  /// When it was there.
  package var at: Instant?

  /// The verb of a command in upper case; nil where it is none.
  package var verb: String? {
    if case .command(let command) = action { command.name } else { nil }
  }

  /// Whether it is EHLO or LHLO, whose reply lists capabilities.
  package var listsCapabilities: Bool {
    guard case .command(let command) = action else { return false }
    return command.verb == .ehlo || command.verb == .lhlo
  }
}
