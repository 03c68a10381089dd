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
  /// What its clients have been told before, where the scenario says something else again.
  let memory = PracticeMemory()
  /// Whether a proxy stands before the server and says so (the PROXY protocol).
  let expectsProxyHeader: Bool
  let part: PracticePart
  let hooks: PracticeHooks

  /// A host with an empty mailbox and a new certificate, which takes a millisecond.
  init(
    scenario: Scenario, part: PracticePart, limits: PracticeLimits,
    expectsProxyHeader: Bool, hooks: PracticeHooks
  ) throws(TLSError) {
    self.part = part
    self.hooks = hooks
    self.scenario = scenario
    self.expectsProxyHeader = expectsProxyHeader
    self.limits = limits
    authenticator = PracticeAuthenticator(scenario)
    certificate = try ThrowawayCertificate.make(
      names: [scenario.domain, "localhost", "127.0.0.1", "::1"])
    mailbox = PracticeMailbox(limits: limits, keep: hooks.keep)
    queue = PracticeQueue(scenario.queue)
    sessions = PracticeSessions(limit: limits.connections)
  }

  /// The receiving side of a new connection.
  ///
  /// - Parameters:
  ///   - client: Its connection, told as the client's.
  ///   - isTrusted: Whether the client may say for whom it speaks.
  func begin(with client: Opening, isTrusted: Bool) -> any ReceivingSide {
    switch part {
    case .scenario:
      var session = ServerSession(
        scenario: scenario, authenticator: authenticator, isClientTrusted: isTrusted)
      session.uses = memory.uses
      return session
    case .program(let program): return program.begin(scenario)
    case .relay: return RelaySide(client: RelayedClient(client))
    }
  }
}
