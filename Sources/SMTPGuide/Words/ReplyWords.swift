/// The words for a reply code, wherever it is met.
struct ReplyWords: Sendable {
  /// The three digits: the row of the catalog.
  let code: Int
  /// A few words to stand beside the code.
  let title: String
  /// What it means for you.
  let sentence: String
  /// What to do about it.
  let action: String
  /// Whether to try again, where the first digit does not say it.
  let retry: Retry?

  init(
    _ code: Int, _ title: String, _ sentence: String, _ action: String, retry: Retry? = nil
  ) {
    self.code = code
    self.title = title
    self.sentence = sentence
    self.action = action
    self.retry = retry
  }
}
