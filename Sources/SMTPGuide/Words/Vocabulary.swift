import SMTPCore

/// All words of one language, found by the rows of the catalog. Where a table lacks a row, the
/// caller falls back on the digits; the tests hold that no row of the catalog is missing.
struct Vocabulary: Sendable {
  let replies: [Int: ReplyWords]
  let senses: [Int: [ReplySense]]
  let categories: [ReplyCategory: CategoryWords]
  let categorySenses: [CategorySense]
  /// What replies say that you give as the server: some codes, and the first digit of all others.
  let ownSenses: [ReplySense]
  let ownCategorySenses: [CategorySense]
  /// What is said of a code that begins with 1, a digit that SMTP left unused.
  let preliminary: CategoryWords
  let standings: [ReplyCode.Status: String]
  let replySubjects: [ReplySubject: SubjectWords<ReplySubject>]

  let enhancedClasses: [EnhancedClass: EnhancedClassWords]
  let enhancedSubjects: [EnhancedSubject: SubjectWords<EnhancedSubject>]
  let enhanced: [EnhancedSubject: [EnhancedWords]]
  let enhancedStandings: [EnhancedCode.Status: String]

  /// What replies mean that are known by their words, by the name of their row.
  let providers: [String: ProviderWords]
  /// Whose problem a refusal is.
  let responsibles: [Responsible: ResponsibleWords]

  let commands: [Occasion: CommandWords]
  let commandStandings: [CommandFacts.Status: String]
  /// The mechanisms of AUTH by name, and what is said of any of them.
  let mechanisms: [String: MechanismWords]
  let mechanismPhrases: MechanismPhrases
  let states: [StateName: String]
  /// What the states are, for one who asks.
  let stateWords: [StateName: StateWords]
  /// What is spoken on a port, by its number.
  let ports: [Int: PortWords]
  /// What the terms of the mail trade mean, by the name of their row.
  let terms: [String: TermWords]
  let problems: [CertificateProblem: ProblemWords]
  /// The words for a reason that only OpenSSL has words for.
  let otherProblem: @Sendable (String) -> ProblemWords
  let findings: [String: FindingWords]
  let findingPhrases: FindingPhrases
  let retries: [Retry: String]
  /// What extensions are good for, by keyword.
  let capabilities: [String: String]
  /// What parameters say, by keyword.
  let parameters: [String: ParameterWords]
  /// What extensions do that are more than their verb, by keyword.
  let extensions: [String: ExtensionWords]
  /// What can be done on the screen, by its name.
  let actions: [String: ActionWords]
  let phrases: Phrases
  /// What is said of what a ticket needs.
  let evidence: EvidencePhrases
  /// What is said of bounces and log lines.
  let delivery: DeliveryPhrases
}

extension Vocabulary {
  /// The words for an enhanced code, whatever its class.
  func words(subject: EnhancedSubject, detail: Int) -> EnhancedWords? {
    enhanced[subject]?.first { $0.detail == detail }
  }

  /// The words for a code at one place of a session.
  ///
  /// A reply to the AUTH command and one to a later line of the exchange mean the same, unless a
  /// row of its own says otherwise; so do one to MAIL and one to a command in its place.
  func sense(of code: Int, on occasion: Occasion, in state: StateName?) -> ReplySense? {
    guard let senses = senses[code] else { return nil }
    if let sense = senses.first(where: { $0.fits(occasion, in: state) }) { return sense }
    guard let kin = Self.kin(of: occasion) else { return nil }
    return senses.first { $0.fits(kin, in: state) }
  }

  private static func kin(of occasion: Occasion) -> Occasion? {
    switch occasion {
    case .challengeResponse, .command(.xExps): .command(.auth)
    case .command(.send), .command(.soml), .command(.saml): .command(.mail)
    case .command(.xAnonymousTLS): .command(.starttls)
    default: nil
    }
  }

  /// The words for a code that no list knows, and for one that no reply may have.
  func category(of code: Int) -> CategoryWords? {
    code / 100 == 1 ? preliminary : categories[ReplyCategory(code: code)]
  }
}
