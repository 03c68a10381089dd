package import SMTPCore

/// What happens beside serving.
package struct PracticeHooks: Sendable {
  /// Who sees the session of a client that connects; nil where nobody does.
  package var witness: (@Sendable (Opening) -> (any PracticeWitness)?)?
  /// Keeps a message before the client is told that it was taken; false where it cannot be kept,
  /// and then the client is told so.
  package var keep: (@Sendable (PracticeMessage) -> Bool)?

  /// Nothing.
  package init() {}
}
