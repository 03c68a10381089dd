/// The words for who can put a refusal right.
struct ResponsibleWords: Sendable {
  /// Whose it is, in a few words.
  let title: String
  /// Who it is up to, in a few words that go on with a sentence.
  let place: String
  /// The same in a sentence.
  let sentence: String

  init(_ title: String, _ place: String, _ sentence: String) {
    self.title = title
    self.place = place
    self.sentence = sentence
  }
}
