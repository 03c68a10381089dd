/// A part of what the inspector says.
enum InspectorBlock: Hashable {
  /// Sentences.
  case text(String, Theme.Role)
  /// Facts with a word before each.
  case facts([Fact])
  /// The digits of a code and what each says.
  case marks([Fact])
  /// Keywords of a list; in brief only they themselves.
  case names([Fact])
  /// Where it stands, the documents parted by `; `.
  case source(String)

  /// Whether it is sentences.
  var isText: Bool { if case .text = self { true } else { false } }
  /// Whether it is facts.
  var isFacts: Bool { if case .facts = self { true } else { false } }

  /// A fact and the word before it.
  struct Fact: Hashable {
    var label: String
    var text: String
    /// Whether it stands out.
    var isStrong = false

    init(_ label: String, _ text: String, isStrong: Bool = false) {
      self.label = label
      self.text = text
      self.isStrong = isStrong
    }
  }
}
