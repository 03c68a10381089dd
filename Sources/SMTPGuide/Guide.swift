package import SMTPCore

/// Every sentence that a person reads, in one language.
///
/// The guide holds no facts: it finds words by the rows of SMTPCore's catalog, and where a row
/// has none it falls back on what the digits say.
package struct Guide: Sendable {
  /// The language that it speaks.
  package let language: Language
  let vocabulary: Vocabulary

  /// The guide in a language.
  package init(language: Language) {
    self.language = language
    self.vocabulary = language.vocabulary
  }

  /// Whose turn it is in a state, and what to do now.
  package func sentence(for state: StateName) -> String {
    vocabulary.states[state] ?? state.rawValue
  }

  /// The words for a command; nil for what no client sends, such as the greeting.
  package func words(for occasion: Occasion) -> CommandWords? {
    vocabulary.commands[occasion]
  }

  /// The words for a verb's command.
  package func words(for verb: Verb) -> CommandWords? { words(for: .command(verb)) }

  /// The words for a parameter.
  package func words(for parameter: Parameter) -> ParameterWords? {
    vocabulary.parameters[parameter.keyword]
  }

  /// The words for an extension that is more than its verb.
  package func words(for extension: Extension) -> ExtensionWords? {
    vocabulary.extensions[`extension`.keyword]
  }

  /// Why a certificate fails verification, and what to do about it.
  package func words(for problem: CertificateProblem) -> ProblemWords {
    guard case .other(let reason) = problem else {
      return vocabulary.problems[problem] ?? vocabulary.otherProblem("\(problem)")
    }
    // A recording of somebody else's can hold anything here.
    return vocabulary.otherProblem(VisibleText.string(reason))
  }

  /// The words for a finding, or nil where its public name is unknown.
  package func words(forFinding id: String) -> FindingWords? { vocabulary.findings[id] }

  /// The sentence for a word that cannot be explained, with the verb that was probably meant.
  package func sentence(for unknown: UnknownWord) -> String {
    vocabulary.phrases.unknownWord(unknown)
  }
}
