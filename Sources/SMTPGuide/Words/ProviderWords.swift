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
  /// What to do about it where a mail server was told so by another one, if that differs: there
  /// nobody can log in.
  let relayed: String?

  init(
    _ id: String, _ sentence: String, _ action: String, retry: Retry? = nil, relayed: String? = nil
  ) {
    self.id = id
    self.sentence = sentence
    self.action = action
    self.retry = retry
    self.relayed = relayed
  }
}
