/// What a session asks of the messages that wait for other hosts.
package struct QueueRequest: Hashable, Sendable {
  /// What it wants with them.
  package enum Purpose: Hashable, Sendable {
    /// To say how many there are (ETRN, RFC 1985).
    case count
    /// To hand them over on this connection, if there are any (ATRN, RFC 2645).
    case fetch
    /// To hand them over on this connection, be there any or not (TURN, RFC 821 §3.8).
    case turn
  }

  /// What it wants with them.
  package var purpose: Purpose
  /// The domains, in lower case.
  package var domains: [String]
  /// Whether what waits for domains below them counts as well.
  package var includesSubdomains = false

  /// Whether a message is one of those asked for.
  package func includes(_ message: WaitingMessage) -> Bool {
    domains.contains { domain in
      message.domain == domain || includesSubdomains && message.domain.hasSuffix("." + domain)
    }
  }
}
