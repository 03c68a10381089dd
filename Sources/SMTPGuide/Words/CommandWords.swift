package import SMTPCore

/// The words for a command, or for whatever else a client sends.
package struct CommandWords: Hashable, Sendable {
  /// The row of the catalog.
  package let occasion: Occasion
  /// What it does for you, in a few words.
  package let title: String
  /// What it does for you, in a sentence.
  package let purpose: String
  /// How it is written: capitals as they are, the rest to be filled in, `[…]` may be left out.
  package let form: String
  /// The same in a sentence.
  package let grammar: String
  /// A line that could be sent.
  package let example: String
  /// What a server answers, in a sentence.
  package let answers: String
  /// When to send it, or why not.
  package let advice: String

  init(
    _ occasion: Occasion, _ title: String, _ purpose: String, form: String, _ grammar: String,
    example: String, answers: String, advice: String
  ) {
    self.occasion = occasion
    self.title = title
    self.purpose = purpose
    self.form = form
    self.grammar = grammar
    self.example = example
    self.answers = answers
    self.advice = advice
  }

  init(
    _ verb: Verb, _ title: String, _ purpose: String, form: String, _ grammar: String,
    example: String, answers: String, advice: String
  ) {
    self.init(
      .command(verb), title, purpose, form: form, grammar, example: example, answers: answers,
      advice: advice)
  }
}
