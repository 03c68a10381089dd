/// What one digit of a reply code, or one number of an enhanced code, says.
package struct DigitMeaning: Hashable, Sendable {
  /// The digit at its place: `5`, `·5`, `··0`; `5.X.X`, `X.1.X`, `X.1.1`.
  package let mark: String
  /// What it says, in a few words.
  package let meaning: String
}
