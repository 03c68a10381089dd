/// The words for the part of a code that says what it is about: a reply's second digit, or the
/// second number of an enhanced status code.
struct SubjectWords<Subject: Hashable & Sendable>: Sendable {
  let subject: Subject
  /// What it is about, in a few words.
  let title: String
  /// The same in a sentence.
  let sentence: String

  init(_ subject: Subject, _ title: String, _ sentence: String) {
    self.subject = subject
    self.title = title
    self.sentence = sentence
  }
}
