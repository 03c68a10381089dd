/// What makes one practice server differ from another: what it offers, and how it answers.
package struct Scenario: Hashable, Sendable {
  /// The name after `practice:`.
  package var name: String
  /// What it is for, in one line.
  package var summary: String
  /// Whether it speaks LMTP in the place of SMTP (RFC 2033).
  package var isLMTP = false
  /// The server's own domain; every local part there is a mailbox.
  package var domain: String
  /// The domain whose local parts name the reply that they get.
  package var replyDomain: String
  /// What EHLO lists, in this order. What is not here is not served either.
  package var extensions: [ServerExtension]
  /// Those of them that are offered under TLS only.
  package var extensionsUnderTLS: Set<ServerExtension> = []
  /// What EHLO lists besides, and nothing serves.
  package var listed: [String] = []
  /// What EHLO lists behind a keyword, where it is not what this server goes by.
  package var parameters: [ServerExtension: String] = [:]
  /// The mechanisms of AUTH; nil for all that there are.
  package var mechanisms: [String]?
  /// What it says in its own way; of several rules that fit, the first one counts.
  package var rules: [ScenarioRule] = []
  /// The longest message in octets, dot-stuffing not counted (RFC 1870 §3).
  package var maximumMessageOctets: Int
  /// The most recipients of one message.
  package var maximumRecipients: Int
  /// The most messages of one session, refused ones included (RFC 9422 §4.1).
  package var maximumTransactions = 1_000
  /// The most domains to whose mailboxes one session may send (RFC 9422 §4.3).
  package var maximumDomains = 100
  /// Whether mail for any domain is taken, not only for its own.
  package var takesEveryDomain = false
  /// Mailing lists by local part in lower case, each with the local parts of its members.
  package var lists: [String: [String]]
  /// Who may log in.
  package var user: String
  /// With what.
  package var password: String
  /// The fewest seconds that BY grants a message that is to come back (RFC 2852 §4).
  package var shortestDeadline = 60
  /// The most seconds of HOLDFOR (RFC 4865 §3).
  package var longestHold = 2_592_000
  /// The latest moment of HOLDUNTIL, in UTC (RFC 4865 §3).
  package var latestRelease = "2037-12-31T23:59:59Z"
  /// The class of messages that nobody wants (RFC 3865 §2.1).
  package var unwantedSolicitation = "test.practice:ADV"
  /// Since when the mailboxes of its domain belong to who has them now (RFC 7293 §2).
  package var ownedSince = "2020-01-01T00:00:00Z"
  /// The queues that ETRN can start by name, in lower case (RFC 1985 §5.3).
  package var queueNames = ["all"]
  /// The domains in lower case whose mail waits here until the user fetches it
  /// (RFC 2645, RFC 1985).
  package var customers: [String] = []
  /// What waits there when the server starts.
  package var queue: [WaitingMessage] = []

  /// Whether it answers on demand, for practice; else it takes real mail.
  var isPractice: Bool { !replyDomain.isEmpty }

  /// Whether it offers this.
  package func offers(_ extension: ServerExtension) -> Bool { extensions.contains(`extension`) }

  /// The verbs that it serves, in the order in which help names them.
  var verbs: [Verb] {
    let hellos: [Verb] = isLMTP ? [.lhlo] : [.ehlo, .helo]
    let basic: [Verb] = [.mail, .rcpt, .data, .rset, .noop, .quit]
    let optional: [(ServerExtension, Verb)] = [
      (.chunking, .bdat), (.burl, .burl), (.startTLS, .starttls), (.auth, .auth), (.vrfy, .vrfy),
      (.expn, .expn),
      (.help, .help), (.etrn, .etrn), (.atrn, .atrn), (.turn, .turn), (.send, .send),
      (.soml, .soml), (.saml, .saml), (.xclient, .xclient), (.xforward, .xforward),
    ]
    return hellos + basic + optional.filter { offers($0.0) }.map(\.1)
  }

  /// Every scenario, in the order in which to list them.
  package static let all = [
    standard, noESMTP, tlsRequired, authRequired, greylisting, fullMailbox, tooBig, blocklisted,
    busy, slow, flaky, lmtp, onDemandRelay, noisy, hostile,
  ]

  /// The scenario of this name; nil if there is none.
  package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }
}
