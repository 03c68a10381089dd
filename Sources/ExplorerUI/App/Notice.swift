/// One line that tells what just happened, in the place of the hints.
package struct Notice: Hashable, Sendable {
  /// Whether it reports a failure.
  package var isTrouble: Bool
  /// The sentence.
  package var text: String

  /// Good news, or plain facts.
  package init(_ text: String) {
    isTrouble = false
    self.text = text
  }

  /// Something that went wrong or cannot be done.
  package init(trouble text: String) {
    isTrouble = true
    self.text = text
  }
}
