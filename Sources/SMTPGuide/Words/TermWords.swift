/// The words for a term of the mail trade.
package struct TermWords: Hashable, Sendable {
  /// The name of its row in the catalog.
  package let name: String
  /// What it is, in a few words.
  package let title: String
  /// The same in a sentence.
  package let sentence: String
  /// What to make of it.
  package let advice: String

  init(_ name: String, _ title: String, _ sentence: String, _ advice: String) {
    self.name = name
    self.title = title
    self.sentence = sentence
    self.advice = advice
  }
}
