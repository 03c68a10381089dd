import SMTPCore
import TLSEngine

/// What all connections of one server share.
struct PracticeHost: Sendable {
  let scenario: Scenario
  let limits: PracticeLimits
  let authenticator: PracticeAuthenticator
  let certificate: ThrowawayCertificate
  let mailbox: PracticeMailbox
  let queue: PracticeQueue
  let sessions: PracticeSessions

  /// A host with an empty mailbox and a new certificate, which takes a millisecond.
  init(scenario: Scenario, limits: PracticeLimits) throws(TLSError) {
    self.scenario = scenario
    self.limits = limits
    authenticator = PracticeAuthenticator(scenario)
    certificate = try ThrowawayCertificate.make(
      names: [scenario.domain, "localhost", "127.0.0.1", "::1"])
    mailbox = PracticeMailbox(limits: limits)
    queue = PracticeQueue(scenario.queue)
    sessions = PracticeSessions(limit: limits.connections)
  }
}
