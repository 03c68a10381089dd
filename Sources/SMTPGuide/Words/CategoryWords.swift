import SMTPCore

/// The words for a first digit: for every code that no list knows.
struct CategoryWords: Sendable {
  let category: ReplyCategory
  /// A few words on what becomes of the command: `refused for good`.
  let headline: String
  /// What the first digit alone says, in a few words.
  let digit: String
  /// The rule of this digit, in a sentence.
  let rule: String
  /// What an unknown code that begins so means for you.
  let sentence: String
  /// What to do about it.
  let action: String
}
