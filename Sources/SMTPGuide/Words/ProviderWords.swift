/// The words for a reply that is known by what it says.
struct ProviderWords: Sendable {
  /// The name of its row.
  let id: String
  /// What it means for you.
  let sentence: String
  /// What to do about it.
  let action: String
  /// Whether to try again, where the first digit does not say it.
  let retry: Retry?

  init(_ id: String, _ sentence: String, _ action: String, retry: Retry? = nil) {
    self.id = id
    self.sentence = sentence
    self.action = action
    self.retry = retry
  }
}
