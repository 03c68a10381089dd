import SMTPCore

/// The words in English: one table a topic, gathered here.
enum English {
  static let vocabulary = Vocabulary(
    replies: rows(successReplies + transientReplies + permanentReplies, by: \.code),
    senses: Dictionary(grouping: sessionSenses + mailSenses + otherSenses, by: \.code),
    categories: rows(categories, by: \.category),
    categorySenses: categorySenses,
    ownSenses: ownSenses,
    ownCategorySenses: ownCategorySenses,
    preliminary: preliminary,
    standings: standings,
    replySubjects: rows(replySubjects, by: \.subject),
    enhancedClasses: rows(enhancedClasses, by: \.class),
    enhancedSubjects: rows(enhancedSubjects, by: \.subject),
    enhanced: Dictionary(grouping: addressCodes + systemCodes + contentCodes + securityCodes) {
      $0.subject
    },
    enhancedStandings: enhancedStandings,
    providers: rows(gmailReplies + exchangeReplies + mailboxReplies + programReplies, by: \.id),
    responsibles: responsibles,
    commands: rows(
      sessionCommands + mailCommands + questionCommands + obsoleteCommands + privateCommands,
      by: \.occasion),
    commandStandings: commandStandings,
    mechanisms: rows(mechanisms, by: \.name),
    mechanismPhrases: mechanismPhrases,
    states: states,
    stateWords: rows(stateWords, by: \.state),
    ports: rows(ports, by: \.number),
    terms: rows(terms, by: \.name),
    problems: rows(problems, by: \.problem),
    otherProblem: otherProblem,
    findings: rows(
      openingFindings + loginFindings + mailFindings + contentFindings + groupFindings,
      by: \.id),
    findingPhrases: findingPhrases,
    retries: retries,
    capabilities: capabilities,
    parameters: rows(parameters + rareParameters + privateParameters, by: \.keyword),
    extensions: rows(extensions + privateExtensions + verbExtensions, by: \.keyword),
    actions: rows(
      programActions + sessionActions + promptActions + composingActions + logActions
        + pageActions + comparisonActions + playbackActions,
      by: \.id),
    phrases: phrases,
    evidence: evidence, delivery: delivery)

  /// The rows by their keys. Were a key there twice, the first would win; a test finds it.
  private static func rows<Row, Key: Hashable>(
    _ rows: [Row], by key: (Row) -> Key
  ) -> [Key: Row] {
    Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
