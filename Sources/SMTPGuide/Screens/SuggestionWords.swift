/// What a suggestion would do now, or why it cannot be sent yet.
package struct SuggestionWords: Hashable, Sendable {
  /// Where there is room.
  package let text: String
  /// The same in fewer words.
  package let short: String

  init(_ text: String, _ short: String? = nil) {
    self.text = text
    self.short = short ?? text
  }
}
