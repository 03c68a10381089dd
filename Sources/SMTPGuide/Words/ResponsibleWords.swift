/// The words for who can put a refusal right.
struct ResponsibleWords: Sendable {
  /// Whose it is, in a few words.
  let title: String
  /// The same in a sentence.
  let sentence: String

  init(_ title: String, _ sentence: String) {
    self.title = title
    self.sentence = sentence
  }
}
