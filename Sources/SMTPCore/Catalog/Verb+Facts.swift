extension Verb {
  /// The verb's row in the catalog.
  package var facts: CommandFacts {
    CommandFacts.row(for: .command(self)) ?? CommandFacts.unknownCommand
  }

  /// Whether only servers of one make, or machines that trust each other, speak it.
  package var isPrivate: Bool { facts.status == .private }

  /// Whether it is of the time before 1990; a server that answers it with success is in danger.
  package var isHistoric: Bool { facts.status == .historic }

  /// Whether it may be suggested to a person: never a historic or private one.
  package var isSuggested: Bool { !isPrivate && !isHistoric }

  /// The EHLO keyword without which it must not be sent, or nil where it needs none.
  package var requiredKeyword: String? { Self.requiredKeywords[self] }

  /// Looked up for every verb of every suggestion list, and so kept apart from the rows.
  private static let requiredKeywords: [Verb: String] = {
    var keywords: [Verb: String] = [:]
    for verb in allCases where verb.facts.isKeywordRequired {
      keywords[verb] = verb.facts.keyword
    }
    return keywords
  }()
}
