/// A reply that is known by its words: a row of the table.
///
/// The words of a row are plain fragments that have to stand in the text one behind the other; it
/// needs no search that a hostile text could make slow.
package struct ProviderReply: Hashable, Sendable {
  /// Its name, by which the guide finds its sentences.
  package let id: String
  /// Who says so; nil where many do, so that the words prove nothing about their author.
  package let provider: Provider?
  /// The reply codes that it comes with; a single digit stands for all codes that begin with it,
  /// and nothing for any code.
  let codes: [Int]
  /// The enhanced codes that it comes with; empty for any.
  let enhanced: [EnhancedRange]
  /// Whether it has to have one of them: its words alone would prove too little.
  let needsEnhanced: Bool
  /// What it answers; empty for anything.
  let occasions: [Occasion]
  /// What it says, in one way or another; each a list of fragments in lower case.
  let phrases: [[[UInt8]]]
  /// Whether the text has to be the phrase and nothing else.
  let isWhole: Bool
  /// Whether it refuses whoever the server does not know: relaying, a login that is missing.
  package let refusesStranger: Bool
  /// Who can act on it; nil where the numbers tell better.
  package let responsible: Responsible?
  /// Whether nobody need act on it: the same passes after a while.
  package let needsOnlyTime: Bool

  /// A row. In a phrase, `…` stands for any text.
  init(
    _ id: String, _ provider: Provider?, _ codes: [Int], _ enhanced: [String] = [],
    _ phrases: String..., needsEnhanced: Bool = false, isWhole: Bool = false,
    at occasions: [Occasion] = [], refusesStranger: Bool = false,
    who responsible: Responsible? = nil, needsOnlyTime: Bool = false
  ) {
    self.id = id
    self.provider = provider
    self.codes = codes
    self.enhanced = enhanced.compactMap(EnhancedRange.init)
    self.needsEnhanced = needsEnhanced
    self.occasions = occasions
    self.phrases = phrases.map { phrase in phrase.split(separator: "…").map { Array($0.utf8) } }
    self.isWhole = isWhole
    self.refusesStranger = refusesStranger
    self.responsible = responsible
    self.needsOnlyTime = needsOnlyTime
  }

  /// The row that knows a reply; nil where none does. Particular rows come before general ones.
  ///
  /// - Parameters:
  ///   - code: The three digits.
  ///   - enhanced: The enhanced status code, if there is one.
  ///   - occasion: What it answers; nil where that is not known.
  package static func row(
    for code: Int, enhanced: EnhancedStatusCode?, _ text: ReplyText, on occasion: Occasion? = nil
  ) -> ProviderReply? {
    guard !text.octets.isEmpty else { return nil }
    return byFirstDigit[code / 100]?.first { $0.knows(code, enhanced, text, occasion) }
  }

  /// The rows that a code may have, by its first digit.
  private static let byFirstDigit = Dictionary(
    uniqueKeysWithValues: (0...9).map { digit in
      (
        digit,
        all.filter { row in
          row.codes.isEmpty || row.codes.contains { $0 == digit || $0 / 100 == digit }
        }
      )
    })

  /// Who wrote a reply, where its words alone tell: by a row, or by a mark that all have.
  package static func author(
    of code: Int, enhanced: EnhancedStatusCode?, _ text: ReplyText, on occasion: Occasion? = nil
  ) -> Provider? {
    if let provider = row(for: code, enhanced: enhanced, text, on: occasion)?.provider {
      return provider
    }
    return text.holds([Array(" - gsmtp".utf8)]) ? .gmail : nil
  }

  private func knows(
    _ code: Int, _ enhanced: EnhancedStatusCode?, _ text: ReplyText, _ occasion: Occasion?
  ) -> Bool {
    guard codes.isEmpty || codes.contains(code) || codes.contains(code / 100) else { return false }
    if let enhanced, !self.enhanced.isEmpty {
      guard self.enhanced.contains(where: { $0.contains(enhanced) }) else { return false }
    } else if needsEnhanced {
      return false
    }
    if let occasion, !occasions.isEmpty, !occasions.contains(occasion) { return false }
    return phrases.contains { phrase in
      isWhole ? phrase.count == 1 && phrase[0] == text.octets : text.holds(phrase)
    }
  }
}
