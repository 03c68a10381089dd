/// The words for a finding: a rule of SMTP that one of the sides broke.
package struct FindingWords: Hashable, Sendable {
  /// The finding's public name.
  package let id: String
  /// What happened, in a few words.
  package let title: String
  /// What happened and why it matters.
  package let message: String
  /// Where the rule stands.
  package let source: String

  init(_ id: String, _ title: String, _ message: String, _ source: String) {
    self.id = id
    self.title = title
    self.message = message
    self.source = source
  }
}
