import SMTPCore

/// The words for the first number of an enhanced status code.
struct EnhancedClassWords: Sendable {
  let `class`: EnhancedClass
  /// What it says, in a few words.
  let title: String
  /// What it means for you.
  let sentence: String
  /// What to do about it.
  let action: String

  /// The words for a first number that is no class.
  struct None: Sendable {
    let title: String
    let sentence: String
    let action: String
  }

  init(_ class: EnhancedClass, _ title: String, _ sentence: String, _ action: String) {
    self.class = `class`
    self.title = title
    self.sentence = sentence
    self.action = action
  }
}
