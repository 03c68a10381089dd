/// The words for a parameter of MAIL, RCPT, VRFY or EXPN.
package struct ParameterWords: Hashable, Sendable {
  /// The esmtp-keyword in upper case: the row of the catalog.
  package let keyword: String
  /// What it says, in a few words.
  package let title: String
  /// What it does for you, in a sentence.
  package let purpose: String
  /// How its value is written, in a sentence.
  package let grammar: String
  /// A line that could be sent.
  package let example: String
  /// When to send it, or why not.
  package let advice: String

  init(
    _ keyword: String, _ title: String, _ purpose: String, _ grammar: String, example: String,
    _ advice: String
  ) {
    self.keyword = keyword
    self.title = title
    self.purpose = purpose
    self.grammar = grammar
    self.example = example
    self.advice = advice
  }
}
