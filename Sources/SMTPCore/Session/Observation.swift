/// One whole thing that the fold saw: what a log shows as a line, and `show --json` as an object.
package struct Observation: Hashable, Sendable {
  /// What was seen.
  package enum Kind: Hashable, Sendable {
    case opened(Opening)
    /// The reply that greets; it answers nothing.
    case greeting(Reply)
    case command(Command)
    /// A reply, and what it answers: nil for one too many and for a 421 that nobody asked for.
    case reply(Reply, to: Answered?)
    /// The client's line behind a 334. It is `*` or the whole line is secret.
    case response(Command)
    /// Content up to the lone dot, or one BDAT chunk.
    case message(Message)
    case secured(TLSFacts)
    case securingFailed(reason: String)
    case securityLayer
    /// Plaintext that arrived between the reply to STARTTLS and the handshake; thrown away but for
    /// the beginning of what the server sent.
    case injected(octets: Int, beginning: [UInt8])
    case closed(Closing)
    case note(String)
    /// Client octets that could not be kept until the server's reply said what they are.
    case overrun(octets: Int)
  }

  /// The thing that a reply answers.
  package struct Answered: Hashable, Sendable {
    /// The index of its observation.
    package var index: Int
    /// The verb, where it is a command.
    package var verb: Verb?
    /// Microseconds from its last octet to the reply's first; nil without times.
    package var latency: Int64?
    /// Whether it was the end of a message: the lone dot or the last chunk.
    package var isEndOfMessage: Bool
    /// Whether it was the `*` that breaks off a login (RFC 4954 §4).
    package var isCancellation: Bool
    /// The forward-path that the reply is about, where the end of a message is answered once for
    /// each recipient (RFC 2033 §4.2).
    package var recipient: [UInt8]?
  }

  /// Its number among the observations of the source, from 0.
  package var index: Int
  /// What was seen.
  package var kind: Kind
  /// Whose octets they were, by present role; nil for what is no octets.
  package var side: Side?
  /// Whether the roles are swapped (TURN, ATRN).
  package var isSwapped: Bool
  /// When its first octet was there.
  package var began: Instant?
  /// When its last octet was there.
  package var ended: Instant?
  /// The rules it breaks.
  package var findings: [Finding]

  /// Who sent the octets: `client` is who opened the connection, whatever the roles are now; nil
  /// for what is no octets.
  package var sender: Side? {
    // The yes that swaps the roles is said in the old one.
    side.map { ($0 == .client) != (isSwapped != isYesToTurn) ? .client : .server }
  }

  /// Whether it is the reply behind which client and server have changed places.
  package var isYesToTurn: Bool {
    guard case .reply(let reply, let answered?) = kind else { return false }
    return (answered.verb == .turn || answered.verb == .atrn) && reply.category == .success
      && reply.end != .cut
  }

  /// Whether it accepts a message.
  package var isYesToMessage: Bool {
    guard case .reply(let reply, let answered?) = kind else { return false }
    return answered.isEndOfMessage && reply.category == .success && reply.end != .cut
  }

  /// What it answers, where it is a reply to something.
  package var answered: Answered? {
    if case .reply(_, let answered) = kind { answered } else { nil }
  }

  /// The reply, where it is one.
  package var reply: Reply? {
    switch kind {
    case .greeting(let reply), .reply(let reply, _): reply
    default: nil
    }
  }
}
