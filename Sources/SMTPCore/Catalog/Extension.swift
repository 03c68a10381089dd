/// An extension of SMTP, by the keyword that announces it in the reply to EHLO: a row of the
/// catalog (RFC 5321 §2.2).
package struct Extension: Hashable, Sendable {
  /// What may follow the keyword in the reply.
  package enum Arguments: Hashable, Sendable {
    case none
    /// The largest message in octets, 0 for no limit; or nothing.
    case size
    /// Names of SASL mechanisms.
    case mechanisms
    /// The shortest deadline in seconds; or nothing.
    case deadline
    /// Words with commas between them; or nothing.
    case keywords
    /// Kinds of places that a message is fetched from; nothing before AUTH.
    case places
    /// The longest time to hold a message, in seconds, and the latest moment.
    case holding
    /// The name of a policy of priorities; or nothing.
    case policy
    /// Limits and their values.
    case limits
    /// Names of what may be told of a client.
    case attributes
    /// Something that no document here tells of.
    case anything
  }

  /// How an extension goes with the submission of mail (RFC 6409 §7).
  package enum Submission: String, Hashable, Sendable {
    case must, should, may, mustNot, only
    /// It may be used there; nothing says that a server should have it.
    case valid
    /// No document tells.
    case unsaid
  }

  /// The keyword in upper case.
  package var keyword: String
  /// What its document calls it.
  package var name: String
  /// What may follow the keyword.
  package var arguments: Arguments
  /// The keywords of extensions without which it makes no sense.
  package var requirements: [String]
  /// Whether it only counts once TLS is up.
  package var needsTLS: Bool
  /// How it goes with the submission of mail.
  package var submission: Submission
  /// Whether it belongs to the mail of today.
  package var status: CommandFacts.Status
  /// The documents and sections that define it, parted by `; `.
  package var source: String

  init(
    _ keyword: String, _ name: String, _ arguments: Arguments = .none,
    requirements: [String] = [], needsTLS: Bool = false, submission: Submission = .unsaid,
    status: CommandFacts.Status = .current, _ source: String
  ) {
    self.keyword = keyword
    self.name = name
    self.arguments = arguments
    self.requirements = requirements
    self.needsTLS = needsTLS
    self.submission = submission
    self.status = status
    self.source = source
  }

  /// The verbs that it brings, in the order of the catalog.
  package var verbs: [Verb] { Verb.allCases.filter { $0.facts.keyword == keyword } }

  /// The parameters that it brings, in the order in which they are worth proposing.
  package var parameters: [Parameter] {
    Parameter.all.filter {
      $0.extensionKeyword == keyword || $0.value.choices.contains { $0.keyword == keyword }
    }
  }

  /// The row of a keyword, given in upper case; nil where there is none. The spelling `AUTH=LOGIN`
  /// of before RFC 2554 counts, as do Courier's that carry their value behind a `=`.
  package static func row(for keyword: String) -> Extension? {
    if let row = byKeyword[keyword] { return row }
    guard let equals = keyword.firstIndex(of: "=") else { return nil }
    return byKeyword[String(keyword[...equals])] ?? byKeyword[String(keyword[..<equals])]
  }

  /// The keywords without which it makes no sense and which `capabilities` do not have.
  package func missingRequirements(in capabilities: Capabilities) -> [String] {
    requirements.filter { !capabilities.offers($0) }
  }

  private static let byKeyword = Dictionary(
    all.map { ($0.keyword, $0) }, uniquingKeysWith: { first, _ in first })
}
