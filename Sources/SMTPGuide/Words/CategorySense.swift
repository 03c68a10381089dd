import SMTPCore

/// The words for a code that no list knows, at a place where its first digit says enough.
struct CategorySense: Sendable {
  let category: ReplyCategory
  let occasion: Occasion
  let sentence: String

  init(_ category: ReplyCategory, _ occasion: Occasion, _ sentence: String) {
    self.category = category
    self.occasion = occasion
    self.sentence = sentence
  }

  init(_ category: ReplyCategory, _ verb: Verb, _ sentence: String) {
    self.init(category, .command(verb), sentence)
  }
}
