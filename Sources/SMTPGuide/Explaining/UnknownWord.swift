/// A word that the guide cannot explain.
package struct UnknownWord: Error, Hashable, Sendable {
  /// The word as it was given; it may hold any character.
  package let word: String
  /// The verb that was probably meant, or nil where none is near.
  package let proposal: String?
}
