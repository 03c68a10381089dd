/// The scenarios.
extension Scenario {
  /// The server that plays by the rules.
  ///
  /// It offers AUTH before TLS as well as behind it. A real server should not (RFC 4954 §4); here
  /// the password is no secret, and whoever learns or teaches can see the exchange in the clear.
  package static let standard = Scenario(
    name: "standard", summary: "A server that plays by the rules and takes all mail.",
    domain: "practice.test", replyDomain: "reply.test",
    extensions: ServerExtension.allCases,
    maximumMessageOctets: 10_485_760, maximumRecipients: 1_000,
    lists: ["team": ["alice", "bob", "carol"]], user: "alice", password: "practice",
    customers: ["practice.test", "branch.test", "idle.test"], queue: WaitingMessage.samples)

  /// The server that puts mail into mailboxes, and speaks for each recipient alone.
  package static let lmtp: Scenario = {
    var scenario = standard
    scenario.name = "lmtp"
    scenario.summary = "LMTP: a reply for each recipient; the mailbox 'full' has no room."
    scenario.isLMTP = true
    scenario.extensions.removeAll { onlySMTP.contains($0) }
    scenario.customers = []
    scenario.queue = []
    return scenario
  }()

  /// The server that keeps mail for hosts that are not always on line.
  package static let onDemandRelay: Scenario = {
    var scenario = standard
    scenario.name = "on-demand-relay"
    scenario.summary = "Mail waits: log in, say ATRN or TURN, and be the server that gets it."
    scenario.extensions = [
      .pipelining, .size, .eightBitMIME, .enhancedStatusCodes, .startTLS, .auth, .etrn, .atrn,
      .turn, .help,
    ]
    return scenario
  }()

  /// What makes no sense where mail is only put into mailboxes.
  private static let onlySMTP: Set<ServerExtension> = [
    .burl, .auth, .futureRelease, .etrn, .atrn, .turn, .send, .soml, .saml, .expn,
  ]
}
