import Testing

/// What holds of every table of sentences: each row has its own, and each is a whole sentence.
func expectSentences(
  _ sentences: [String], foreign: [String] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var seen: Set<String> = []
  for sentence in sentences {
    #expect(seen.insert(sentence).inserted, "twice: \(sentence)", sourceLocation: sourceLocation)
    expectSentence(sentence, sourceLocation: sourceLocation)
    let lower = sentence.lowercased()
    for text in foreign {
      #expect(!lower.contains(text), "copied: \(sentence)", sourceLocation: sourceLocation)
    }
  }
}

/// A capital (or the name `ehlo`, a word of the wire, a number) at the start, a full stop at the
/// end, three words or more, room on two lines of a terminal, and nothing that a terminal cannot
/// show.
func expectSentence(
  _ sentence: String, words: Int = 3, sourceLocation: SourceLocation = #_sourceLocation
) {
  let start = sentence.first.map { $0.isUppercase || $0.isNumber } ?? false
  #expect(start || sentence.hasPrefix("ehlo "), "\(sentence)", sourceLocation: sourceLocation)
  #expect(sentence.hasSuffix("."), "\(sentence)", sourceLocation: sourceLocation)
  #expect(!sentence.hasSuffix(".."), "\(sentence)", sourceLocation: sourceLocation)
  #expect(
    sentence.split(separator: " ").count >= words, "\(sentence)", sourceLocation: sourceLocation)
  #expect(sentence.count <= 160, "\(sentence)", sourceLocation: sourceLocation)
  #expect(!sentence.contains("  "), "\(sentence)", sourceLocation: sourceLocation)
  #expect(
    sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(sentence)",
    sourceLocation: sourceLocation)
}

/// A few words: no full stop, no capital that is no name, room in a column.
func expectTitle(_ title: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!title.isEmpty && title.count <= 48, "\(title)", sourceLocation: sourceLocation)
  #expect(!title.hasSuffix("."), "\(title)", sourceLocation: sourceLocation)
}
