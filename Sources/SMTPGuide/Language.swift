/// A language that the guide speaks; the raw value is its ISO 639-1 code.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case en

  /// The tables of its words.
  var vocabulary: Vocabulary {
    switch self {
    case .en: English.vocabulary
    }
  }
}
