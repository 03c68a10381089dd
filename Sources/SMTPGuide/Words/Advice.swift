/// What to do about a reply.
package struct Advice: Hashable, Sendable {
  /// What to do, in a sentence.
  package var action: String
  /// Whether sending the same once more helps.
  package var retry: Retry
  /// The sentence that says so; empty where nothing was refused.
  package var retrySentence: String

  /// Both sentences in one line.
  package var text: String { retrySentence.isEmpty ? action : action + " " + retrySentence }
}
