package import SMTPCore

/// What is said of a whole source once it has ended: the last object of `show --json`.
package struct SessionSummary: Sendable {
  /// How many commands were sent.
  package private(set) var commands = 0
  /// How many replies came, the greetings not counted.
  package private(set) var replies = 0
  /// How many messages the server took responsibility for.
  package private(set) var messages = 0
  /// The moment of the last thing seen; nil without times.
  package private(set) var duration: Instant?
  /// How many findings there are of each severity.
  package private(set) var findings: [Severity: Int] = [:]
  /// The last TLS connection.
  package private(set) var tls: TLSFacts?
  /// The last list of capabilities.
  package private(set) var capabilities: Capabilities?
  /// The message that was counted last: LMTP accepts one for each of its recipients.
  private var accepted: Int?

  /// Nothing seen yet.
  package init() {}

  /// Counts one observation; `session` is the one behind it.
  package mutating func count(_ observation: Observation, _ session: Session) {
    if let ended = observation.ended { duration = max(duration ?? ended, ended) }
    for finding in observation.findings { findings[finding.id.severity, default: 0] += 1 }
    switch observation.kind {
    case .command:
      commands += 1
    case .reply(let reply, let answered):
      replies += 1
      if let answered, answered.isEndOfMessage, reply.category == .success,
        accepted != answered.index
      {
        accepted = answered.index
        messages += 1
      }
      if answered?.verb?.isHello == true { capabilities = session.capabilities ?? capabilities }
    case .secured(let facts):
      tls = facts
    case .opened, .greeting, .response, .message, .securingFailed, .securityLayer, .injected,
      .closed, .note, .overrun:
      break
    }
  }
}
