/// One line that tells what just happened, in the place of the hints.
package struct Notice: Hashable, Sendable {
  /// Whether it reports a failure.
  package var isTrouble: Bool
  /// Whether anything else that is said takes its place.
  var isPassing = false
  /// The sentence.
  package var text: String

  /// Good news, or plain facts.
  package init(_ text: String) {
    isTrouble = false
    self.text = text
  }

  /// What happened beside what the person does.
  init(passing text: String) {
    self.init(text)
    isPassing = true
  }

  /// Something that went wrong or cannot be done.
  package init(trouble text: String) {
    isTrouble = true
    self.text = text
  }
}
