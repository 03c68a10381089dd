/// The words for an extension that is more than its verb.
package struct ExtensionWords: Hashable, Sendable {
  /// The keyword of the reply to EHLO, in upper case: the row of the catalog.
  package let keyword: String
  /// What it does for you, in a sentence.
  package let purpose: String
  /// What to make of it.
  package let advice: String

  init(_ keyword: String, _ purpose: String, _ advice: String) {
    self.keyword = keyword
    self.purpose = purpose
    self.advice = advice
  }
}
