/// The words for a mechanism of AUTH.
struct MechanismWords: Sendable {
  /// Its registered name.
  let name: String
  /// What it is, in a few words.
  let title: String
  /// How it works, in a sentence.
  let purpose: String
  /// When to use it, or why not.
  let advice: String

  init(_ name: String, _ title: String, _ purpose: String, advice: String) {
    self.name = name
    self.title = title
    self.purpose = purpose
    self.advice = advice
  }
}
