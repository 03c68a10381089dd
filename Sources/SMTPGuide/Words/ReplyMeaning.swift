package import SMTPCore

/// What a reply means for you, as far as its numbers, its place and its words tell.
package struct ReplyMeaning: Hashable, Sendable {
  /// What it means, in one sentence.
  package var sentence: String
  /// What to do about it, and whether trying again helps.
  package var advice: Advice
  /// Who can put right what was refused; nil where nothing was, or where nobody can tell.
  package var responsible: Responsible?
  /// Whose words they are, where these are known.
  package var author: Provider?
  /// Whether the words of the reply told it, and not its numbers alone.
  package var isKnownByWords = false
  /// What to do about it where a mail server was told so by another one, if that differs.
  var relayedAction: String?
}
