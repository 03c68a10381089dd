/// What makes one practice server differ from another: what it offers, and how it answers.
package struct Scenario: Hashable, Sendable {
  /// The name after `practice:`.
  package var name: String
  /// What it is for, in one line.
  package var summary: String
  /// The server's own domain; every local part there is a mailbox.
  package var domain: String
  /// The domain whose local parts name the reply that they get.
  package var replyDomain: String
  /// What EHLO lists, in this order. What is not here is not served either.
  package var extensions: [ServerExtension]
  /// The longest message in octets, dot-stuffing not counted (RFC 1870 §3).
  package var maximumMessageOctets: Int
  /// The most recipients of one message.
  package var maximumRecipients: Int
  /// Whether mail for any domain is taken, not only for its own.
  package var takesEveryDomain = false
  /// Mailing lists by local part in lower case, each with the local parts of its members.
  package var lists: [String: [String]]
  /// Who may log in.
  package var user: String
  /// With what.
  package var password: String

  /// Whether it offers this.
  package func offers(_ extension: ServerExtension) -> Bool { extensions.contains(`extension`) }

  /// The verbs that it serves, in the order in which help names them.
  var verbs: [Verb] {
    let basic: [Verb] = [.ehlo, .helo, .mail, .rcpt, .data, .rset, .noop, .quit]
    let optional: [(ServerExtension, Verb)] = [
      (.startTLS, .starttls), (.auth, .auth), (.vrfy, .vrfy), (.expn, .expn), (.help, .help),
    ]
    return basic + optional.filter { offers($0.0) }.map(\.1)
  }

  /// The server that plays by the rules.
  ///
  /// It offers AUTH before TLS as well as behind it. A real server should not (RFC 4954 §4); here
  /// the password is no secret, and whoever learns or teaches can see the exchange in the clear.
  package static let standard = Scenario(
    name: "standard", summary: "A server that plays by the rules and takes all mail.",
    domain: "practice.test", replyDomain: "reply.test",
    extensions: [
      .pipelining, .size, .eightBitMIME, .enhancedStatusCodes, .startTLS, .auth, .vrfy, .expn,
      .help,
    ],
    maximumMessageOctets: 10_485_760, maximumRecipients: 1_000,
    lists: ["team": ["alice", "bob", "carol"]], user: "alice", password: "practice")

  /// Every scenario, in the order in which to list them.
  package static let all = [standard]

  /// The scenario of this name; nil if there is none.
  package static func named(_ name: String) -> Scenario? { all.first { $0.name == name } }
}
