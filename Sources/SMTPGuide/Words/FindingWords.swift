/// The words for a finding: a rule of SMTP that one of the sides broke. Severity and source are
/// facts, and stand in `FindingID`.
package struct FindingWords: Hashable, Sendable {
  /// The finding's public name.
  package let id: String
  /// What happened, in a few words.
  package let title: String
  /// What happened and why it matters.
  package let message: String
  /// What to do about it.
  package let action: String

  init(_ id: String, _ title: String, _ message: String, _ action: String) {
    self.id = id
    self.title = title
    self.message = message
    self.action = action
  }
}
