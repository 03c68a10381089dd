/// What a challenge says, for a person.
package struct ChallengeWords: Hashable, Sendable {
  /// A field and what stands in it.
  package struct Field: Hashable, Sendable {
    package var label: String
    package var text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// What it asks for, in a sentence or two; nil where its fields say it all.
  package var sentence: String?
  /// Whether something about it is weak or wrong.
  package var isAlarming = false
  /// Its fields in their order, harmless on a screen.
  package var fields: [Field]
}
