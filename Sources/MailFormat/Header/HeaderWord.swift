import SMTPCore

/// A piece of a field's text that is never folded, and the blanks before it, where it may be.
struct HeaderWord: Hashable {
  /// The blanks before it; the first word of a field has one.
  var gap: [UInt8] = [Octet.space]
  /// The piece.
  var octets: [UInt8]

  /// A piece with one blank before it.
  init(_ octets: some Sequence<UInt8>) { self.octets = Array(octets) }

  private init(gap: some Sequence<UInt8>, _ octets: some Sequence<UInt8>) {
    self.gap = Array(gap)
    self.octets = Array(octets)
  }

  /// The words of a text, parted by blanks. Blanks at its start are one; those at its end are gone.
  static func words(of text: String) -> [HeaderWord] {
    var words: [HeaderWord] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let gap = rest.prefix(while: Octet.isBlank)
      let word = rest[gap.endIndex...].prefix { !Octet.isBlank($0) }
      if word.isEmpty { break }
      words.append(words.isEmpty ? HeaderWord(word) : HeaderWord(gap: gap, word))
      rest = rest[word.endIndex...]
    }
    return words
  }

  /// The words of free text, those that cannot go as they are in encoded words (RFC 2047 §5). They
  /// and all between them are encoded, since blanks between encoded words are not shown.
  ///
  /// - Parameter firstRoom: Characters for an encoded word that comes first.
  static func encodedWords(of text: String, firstRoom: Int) -> [HeaderWord] {
    let words = words(of: text)
    guard let first = words.firstIndex(where: \.mustBeEncoded),
      let last = words.lastIndex(where: \.mustBeEncoded)
    else { return words }
    // Readers drop blanks beside an encoded word but for one, and all beside what looks like one.
    var start = first
    while start > 0, words[start].gap != [Octet.space] || words[start - 1].looksEncoded {
      start -= 1
    }
    var end = last + 1
    while end < words.count, words[end].gap != [Octet.space] || words[end].looksEncoded {
      end += 1
    }
    var run: [UInt8] = []
    for index in start..<end {
      if index > start { run += words[index].gap }
      run += words[index].octets
    }
    let text = String(decoding: run, as: UTF8.self)
    let encoded = EncodedWord.words(
      of: text, firstRoom: start == 0 && firstRoom >= 40 ? firstRoom : EncodedWord.longest)
    return words[..<start] + encoded.map { HeaderWord($0) } + words[end...]
  }

  private var mustBeEncoded: Bool {
    octets.count > 900 || !octets.allSatisfy(Octet.isVisible)
  }

  private var looksEncoded: Bool { octets.starts(with: "=?".utf8) }
}
