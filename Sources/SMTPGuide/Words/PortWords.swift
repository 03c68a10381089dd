/// The words for a port.
package struct PortWords: Hashable, Sendable {
  /// Its number: the row of the catalog.
  package let number: Int
  /// What is spoken there, in a few words.
  package let title: String
  /// The same in a sentence.
  package let sentence: String
  /// When to use it, or what to use in its place.
  package let advice: String

  init(_ number: Int, _ title: String, _ sentence: String, _ advice: String) {
    self.number = number
    self.title = title
    self.sentence = sentence
    self.advice = advice
  }
}
